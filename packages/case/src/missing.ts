import type { Problem } from '@baotu/service'

/** The problem of a field that must be filled in. */
export function missing(path: string): Problem[] {
  return [{ code: 'required', path }]
}
