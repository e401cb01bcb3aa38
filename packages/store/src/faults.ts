/** An author's mistake, in English, with what to do about it. */
export type Fault = { file: string; line?: number; element?: string; code: string; message: string }

/** Something declared or set wrongly; stops the start and lists everything that is wrong. */
export class AuthorMistake extends Error {
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super(faults.map(fault => `${fault.file}: ${fault.message}`).join('\n'))
    this.name = 'AuthorMistake'
    this.faults = faults
  }
}

/** The database can't be reached now. Nothing was written; "try again in a moment" is the honest answer. */
export class StoreUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreUnavailable'
  }
}

/**
 * Nobody knows whether the step was kept: the connection broke while it was under way, or the standby did not
 * confirm it. Send the same command id again: a step that was kept answers `repeated`.
 */
export class OutcomeUnknown extends StoreUnavailable {
  constructor(message: string, cause?: unknown) {
    super(message, cause)
    this.name = 'OutcomeUnknown'
  }
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
// admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, read_only_sql_transaction (a standby answers)
const SHUT = new Set(['57P01', '57P02', '57P03', '53300', '25006'])

/** Whether an error of `pg` means that the database is out of reach, rather than that the statement is wrong. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return (
    GONE.has(code) ||
    SHUT.has(code) ||
    code.startsWith('08') ||
    /connection terminated|timeout exceeded when trying to connect|not queryable|client was closed/i.test(
      error.message,
    )
  )
}
