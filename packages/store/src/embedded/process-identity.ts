import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process, told apart from a later one that happens to get the same number. */
export type ProcessIdentity = { pid: number; started: string }

/** The identity of a running process, or null when no such process runs. */
export function processIdentity(pid: number): ProcessIdentity | null {
  if (!isRunning(pid)) return null
  const started = process.platform === 'linux' ? startOnLinux(pid) : ask(pid, 'lstart')
  return started === null ? null : { pid, started }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A killed child whose parent has not asked for its end yet still has a number, but does nothing.
  return process.platform !== 'linux' || stateOnLinux(pid) !== 'Z'
}

/** The command line of a running process, with blanks between the arguments; '' when it can't be read. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function startOnLinux(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${statOnLinux(pid)[19] ?? ''}`
  } catch {
    return null
  }
}

function stateOnLinux(pid: number): string | undefined {
  try {
    return statOnLinux(pid)[0]
  } catch {
    return 'Z'
  }
}

// The second field is the program's name in brackets and may hold blanks, so count from behind it.
function statOnLinux(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function ask(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
