import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine, isRunning } from './process-identity.ts'

/** What a running server says of itself in postmaster.pid. */
export type Postmaster = { pid: number; socketDir: string; ready: boolean }

/**
 * The server that runs on these data files, or null. A pid file whose number belongs to a program that is not this
 * server (the machine was restarted, say) counts as none.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = pidFile(cluster)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isRunning(pid)) return null
  const command = commandLine(pid)
  if (!command.includes('postgres') || !command.includes(cluster)) return null
  return { pid, socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/** Ends a server: connections are cut, open transactions rolled back, everything written. */
export async function stopPostmaster(pid: number, patience = 30_000): Promise<void> {
  // SIGINT is PostgreSQL's "fast" shutdown; SIGTERM would wait for the clients to leave.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return
    if (await ended(pid, patience)) return
  }
}

async function ended(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    if (!isRunning(pid)) return true
    await pause(20)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

function pidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
