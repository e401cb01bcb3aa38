import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** A secret of the data folder: what was kept under this name, else what `make` gives, kept from now on. */
export async function keep(
  settings: Settings,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const folder = join(settings.DATA_DIR, 'keys')
  const path = join(folder, name)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(path, await make(), { mode: 0o600, flag: 'wx' })
    return readFile(path, 'utf8')
  }
}
