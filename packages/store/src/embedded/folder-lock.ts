import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AuthorMistake } from '../faults.ts'
import { type ProcessIdentity, processIdentity } from './process-identity.ts'

type Holder = ProcessIdentity & { host: string }

/**
 * Takes a data folder for this process; the answer gives it back.
 * A lock left by a killed process (its number is free, or belongs to another process now) is taken over.
 * Throws AuthorMistake when a living process holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'launcher.lock')
  const mine = `${lock}.${process.pid}`
  const text = JSON.stringify({ ...processIdentity(process.pid), host: hostname() })
  writeFileSync(mine, text)
  try {
    while (!linked(mine, lock)) clearIfStale(folder, lock, `${mine}.stale`)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (read(lock) === text) rmSync(lock, { force: true })
  }
}

// A link appears with its whole content or not at all; a file that is opened and then written does not.
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function clearIfStale(folder: string, lock: string, aside: string): void {
  const seen = read(lock)
  if (seen === null) return
  const holder = parse(seen)
  if (holder && lives(holder)) throw inUse(folder, holder.pid)
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Between reading and renaming another starter may have taken over: then what we moved is its live lock.
  if (read(aside) !== seen) linked(aside, lock)
  rmSync(aside, { force: true })
}

function lives(holder: Holder): boolean {
  return holder.host === hostname() && processIdentity(holder.pid)?.started === holder.started
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}

function inUse(folder: string, pid: number): AuthorMistake {
  return new AuthorMistake([
    {
      file: folder,
      code: 'data-folder-in-use',
      message: `Process ${pid} already runs on this data folder. Stop it first, or choose another data folder.`,
    },
  ])
}
