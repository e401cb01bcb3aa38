import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { findBinaries } from './binaries.ts'
import { lockFolder } from './folder-lock.ts'
import { initialise } from './initialise.ts'
import { launch, type Settings } from './launch.ts'
import { findPlace, type Place } from './place.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { isRunning } from './process-identity.ts'
import { socketFolder } from './socket-folder.ts'

export type Log = { info(message: string): void; warn(message: string): void }

/** A running PostgreSQL of our own. The addresses hold passwords: never log them. */
export type EmbeddedServer = {
  /** for `migrate` */
  ownerUrl: string
  /** for `openStore` */
  appUrl: string
  /** for tests and repairs: the superuser */
  superUrl: string
  /** the process id of the server, which changes when it had to be started again */
  pid(): number
  stop(): Promise<void>
}

const QUIET: Log = { info: () => {}, warn: () => {} }

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that a killed launcher left running there.
 * While this process lives the server is started again whenever it dies.
 * Throws AuthorMistake when the folder is in use, its data are of another version, or the server won't start.
 */
export async function startEmbedded(options: {
  dataDir: string
  log?: Log
  settings?: Settings
}): Promise<EmbeddedServer> {
  const { dataDir, log = QUIET, settings = {} } = options
  const place = findPlace(dataDir)
  const unlock = lockFolder(place.root)
  try {
    const passwords = readPasswords(place)
    const binaries = findBinaries(place.root, place.user)
    const socketDir = socketFolder(place)
    await initialise(place, binaries, passwords.postgres)
    const address = (user: keyof Passwords, database = 'baotu') =>
      `postgresql://${user}:${passwords[user]}@localhost/${database}?host=${encodeURIComponent(socketDir)}`
    const begin = () => launch(place, binaries, socketDir, settings)
    let pid = (await adopt(place, socketDir, address('postgres', 'postgres'), log)) ?? (await begin())
    await prepare(address('postgres', 'postgres'), passwords)
    log.info(`PostgreSQL ${binaries.version} runs as process ${pid} on ${place.cluster}`)
    const guard = watch(
      () => pid,
      async () => {
        log.warn(`PostgreSQL (process ${pid}) died; it is started again`)
        pid = await begin()
      },
      log,
    )
    return {
      ownerUrl: address('baotu_owner'),
      appUrl: address('baotu_app'),
      superUrl: address('postgres'),
      pid: () => pid,
      stop: async () => {
        await guard.end()
        await stopPostmaster(pid)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

type Passwords = Record<'postgres' | 'baotu_owner' | 'baotu_app', string>

function readPasswords(place: Place): Passwords {
  const file = join(place.root, 'postgres-passwords.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  const word = () => randomBytes(24).toString('base64url')
  const passwords = { postgres: word(), baotu_owner: word(), baotu_app: word() }
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600, flush: true })
  return passwords
}

/** A server left running is ours if it listens where we would and takes our password; any other on our files is stopped. */
async function adopt(place: Place, socketDir: string, url: string, log: Log): Promise<number | null> {
  const found = runningPostmaster(place.cluster)
  if (!found) return null
  if (found.ready && found.socketDir === socketDir && (await answers(url))) {
    log.info(`PostgreSQL was still running (process ${found.pid}) and is adopted`)
    return found.pid
  }
  log.warn(`A PostgreSQL that does not answer (process ${found.pid}) is stopped`)
  await stopPostmaster(found.pid)
  return null
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function prepare(url: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'baotu%' union all select datname from pg_database where datname = 'baotu'`,
    )
    const there = new Set(rows.map(row => row.name))
    const word = (role: keyof Passwords) => client.escapeLiteral(passwords[role])
    if (!there.has('baotu_app'))
      await client.query(`create role baotu_app login password ${word('baotu_app')}`)
    if (!there.has('baotu_owner'))
      await client.query(`create role baotu_owner login password ${word('baotu_owner')}`)
    if (!there.has('baotu')) await client.query(`create database baotu owner baotu_owner`)
  } finally {
    await client.end()
  }
}

/** Looks after the server once in a while; starting again is tried until it works. */
function watch(pid: () => number, again: () => Promise<void>, log: Log) {
  let busy: Promise<void> | null = null
  const timer = setInterval(() => {
    if (busy || isRunning(pid())) return
    busy = again()
      .catch((error: unknown) => log.warn(String(error)))
      .finally(() => {
        busy = null
      })
  }, 250).unref()
  return {
    async end() {
      clearInterval(timer)
      await busy
    },
  }
}
