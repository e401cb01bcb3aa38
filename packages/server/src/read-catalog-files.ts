import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { AuthorMistake } from '@baotu/store'

/** Every file of a catalogue, by its path below the folder with `/` between. Throws AuthorMistake when the folder can't be read. */
export async function readCatalogFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      const message = `The folder of declared services can not be read (${error.code}). Set CATALOG_DIR to one that can.`
      throw new AuthorMistake([{ file: folder, code: 'no-catalogue', message }])
    },
  )
  const files = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'))
  const read = files.map(async entry => {
    const path = join(entry.parentPath, entry.name)
    return [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const
  })
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
