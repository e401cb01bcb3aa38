import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from '../src/embedded/process-identity.ts'

/** The address of a superuser on the test server, which is started if it isn't running. */
export async function sharedServer(): Promise<string> {
  const own = process.env['TEST_DATABASE_URL']
  if (own) return own
  const key = createHash('sha256')
    .update(`${process.getuid?.()} ${import.meta.dirname}`)
    .digest('hex')
    .slice(0, 12)
  const folder = join(tmpdir(), `baotu-test-${key}`)
  for (let round = 0; round < 600; round++) {
    mkdirSync(join(folder, 'leases'), { recursive: true })
    writeFileSync(join(folder, 'leases', String(process.pid)), '')
    const url = running(folder)
    if (url) return url
    if (round % 50 === 0) startKeeper(folder)
    await pause(100)
  }
  throw new Error(`The test database did not start; see ${folder}/data/postgres.log`)
}

function running(folder: string): string | null {
  try {
    const { pid, url } = JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8')) as {
      pid: number
      url: string
    }
    return isRunning(pid) ? url : null
  } catch {
    return null
  }
}

function startKeeper(folder: string): void {
  const keeper = join(import.meta.dirname, 'keeper.ts')
  spawn(process.execPath, [keeper, folder], { detached: true, stdio: 'ignore' }).unref()
}
