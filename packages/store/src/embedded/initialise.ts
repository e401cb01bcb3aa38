import { execFile } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AuthorMistake } from '../faults.ts'
import type { Binaries } from './binaries.ts'
import { type Place, privateFolder } from './place.ts'

const run = promisify(execFile)

/** Makes the data files once, or checks that existing ones are of this server's major version. */
export async function initialise(place: Place, binaries: Binaries, password: string): Promise<void> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return checkVersion(place.cluster, binaries)
  // Built aside and moved into place, so that a start which was cut short leaves nothing half made.
  const half = `${place.cluster}.half`
  rmSync(half, { recursive: true, force: true })
  privateFolder(half, place.user)
  const secret = join(place.root, 'initdb-password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (place.user) chownSync(secret, place.user.uid, place.user.gid)
  try {
    await run(binaries.initdb, options(half, secret), {
      ...place.user,
      cwd: '/',
      env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    })
  } catch (error) {
    throw refused(place, error)
  } finally {
    rmSync(secret, { force: true })
  }
  appendFileSync(join(half, 'postgresql.conf'), "\ninclude_if_exists 'baotu.conf'\n")
  renameSync(half, place.cluster)
}

function options(folder: string, secret: string): string[] {
  const files = [
    '-D',
    folder,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--data-checksums',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
  ]
  // The order of words must not change with the operating system's C library.
  return files.concat('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
}

function checkVersion(cluster: string, binaries: Binaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === binaries.major) return
  throw new AuthorMistake([
    {
      file: cluster,
      code: 'database-version',
      message: `These data files were made by PostgreSQL ${found}, and PostgreSQL ${binaries.major} is installed. Dump them with the old version and load them with the new one.`,
    },
  ])
}

function refused(place: Place, error: unknown): AuthorMistake {
  const said = (error as { stderr?: string }).stderr?.trim() || String(error)
  return new AuthorMistake([
    { file: place.cluster, code: 'initdb', message: `The database could not be created: ${said}` },
  ])
}
