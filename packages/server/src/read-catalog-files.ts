import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file of a catalogue, by its path below the folder with `/` between. */
export async function readCatalogFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'))
  const read = files.map(async entry => {
    const path = join(entry.parentPath, entry.name)
    return [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const
  })
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
