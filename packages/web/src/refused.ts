// A request that ends here: mapped once to a page by the error handler. For what is expected to happen, not for faults.
import type { Meanwhile } from './perform.ts'

export type RefusedStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429

export class Refused extends Error {
  readonly status: RefusedStatus
  readonly code: string
  readonly detail: { meanwhile?: Meanwhile | null; back?: string; params?: Record<string, string | number> }

  constructor(status: RefusedStatus, code: string, detail: Refused['detail'] = {}) {
    super(code)
    this.name = 'Refused'
    this.status = status
    this.code = code
    this.detail = detail
  }
}

/** Not there, or not for this actor: the answer is the same. */
export function notFound(): Refused {
  return new Refused(404, 'not-found')
}
