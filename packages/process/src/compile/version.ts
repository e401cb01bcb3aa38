import { createHash } from 'node:crypto'

/** Raised whenever the same file and commands would lead to other events than before. */
export const semantics = 2

/**
 * The version of a process: `semantics.content`. The content covers the file and every called process; the semantics
 * version is the engine's, so that a fix of the engine never changes an open case silently.
 */
export function versionOf(xml: string, called: Record<string, string> = {}): string {
  const hash = createHash('sha256').update(xml)
  for (const [id, source] of Object.entries(called).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(id).update(source)
  return `${semantics}.${hash.digest('hex').slice(0, 12)}`
}

/** The part of a version that says what was written, whichever engine reads it. */
export function contentOf(version: string): string {
  return version.slice(version.indexOf('.') + 1)
}
