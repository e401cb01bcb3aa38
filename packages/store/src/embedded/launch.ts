import { spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AuthorMistake } from '../faults.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { runningPostmaster } from './postmaster.ts'
import { isRunning } from './process-identity.ts'

/** Settings of PostgreSQL, by name. */
export type Settings = Record<string, string | number | boolean>

const SETTINGS: Settings = {
  listen_addresses: '',
  max_connections: 60,
  shared_buffers: '128MB',
  // Short statements gain nothing from compilation, and it costs memory in every connection.
  jit: false,
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: false,
  // A statement in the log may hold somebody's personal data.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  password_encryption: 'scram-sha-256',
  min_wal_size: '64MB',
  // Each checkpoint makes the next change of every page cost a whole page of log.
  max_wal_size: '2GB',
  wal_buffers: '16MB',
  autovacuum_max_workers: 2,
  autovacuum_vacuum_scale_factor: 0.05,
}

const PATIENCE = 120_000

/** Starts the server and waits until it answers; gives its process id. One retry: after a kill, old children may linger. */
export async function launch(
  place: Place,
  binaries: Binaries,
  socketDir: string,
  settings: Settings,
): Promise<number> {
  const all: Settings = { ...SETTINGS, ...settings, unix_socket_directories: socketDir }
  const text = Object.entries(all)
    .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
    .join('')
  const file = join(place.cluster, 'baotu.conf')
  writeFileSync(file, `# Written at every start.\n${text}`)
  if (place.user) chownSync(file, place.user.uid, place.user.gid)
  for (const wait of [300, 1_500, 5_000]) {
    const pid = await attempt(place, binaries)
    if (pid !== null) return pid
    await pause(wait)
  }
  const log = join(place.root, 'postgres.log')
  throw new AuthorMistake([
    { file: log, code: 'no-start', message: `PostgreSQL did not start. It said: ${tail(log)}` },
  ])
}

async function attempt(place: Place, binaries: Binaries): Promise<number | null> {
  const log = openLog(join(place.root, 'postgres.log'))
  const child = spawn(binaries.postgres, ['-D', place.cluster], {
    ...place.user,
    cwd: '/',
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    // Its own session: Ctrl-C in the terminal must reach the launcher first, which then stops it in order.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  const until = performance.now() + PATIENCE
  while (child.pid && performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null || !isRunning(child.pid)) return null
    const running = runningPostmaster(place.cluster)
    if (running?.ready && running.pid === child.pid) return child.pid
    await pause(20)
  }
  return null
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > 10_000_000) renameSync(file, `${file}.1`)
  } catch {
    // No log yet.
  }
  return openSync(file, 'a', 0o600)
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-6).join('\n')
}
