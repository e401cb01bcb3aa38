// What a step asks of the world outside. Each job has a key, unique in its case, so that doing it twice has one effect.
import type { PaperKind } from './case.ts'

export type MailKind = 'submitted' | PaperKind | 'withdrawn' | RatingMail

/** What the applicant hears of their rating (好差评). */
export type RatingMail = 'rating-called-back' | 'rating-answered' | 'rating-appeal-decided'

/** How a case ended, for the process that asked for it. */
export type ChildOutcome = {
  case: string
  number: string | null
  status: string
  outcome: 'granted' | 'refused' | null
  certificate: string | null
}

/** What the staff of a department are told by mail. */
export type StaffMailKind = 'limit-soon' | 'supervision-opened' | 'supervision-returned'

export type Job =
  /** A certificate of another case holds no longer: `target` is that case. */
  | {
      type: 'end-certificate'
      key: string
      target: string
      identifier: string
      state: 'superseded' | 'cancelled'
      successor: string | null
    }
  | { type: 'make-paper'; key: string; paper: string }
  | { type: 'send-mail'; key: string; mail: MailKind }
  | { type: 'tell-department'; key: string; department: string; event: string; dueOn: string | null }
  /** To the officer who has it and to the heads of the department, those of them who have an address. */
  | {
      type: 'mail-staff'
      key: string
      mail: StaffMailKind
      department: string
      officer: string | null
      dueOn: string
    }
  /** A message to whichever case waits for it; `element` threw it. Each is another, so that none replaces one that waits. */
  | {
      type: 'publish-message'
      key: string
      element: string
      name: string
      correlation: string
      variables: Record<string, unknown>
    }
  /** A signal to every other case that waits for it now. */
  | { type: 'spread-signal'; key: string; name: string; at: string; variables: Record<string, unknown> }
  /** Another case, for the same party; `job` is the key of the element that waits for its end. */
  | { type: 'begin-child'; key: string; job: number; service: string }
  /** That case is not wanted any more. */
  | { type: 'withdraw-child'; key: string; job: number }
  /** This case is over: the one that asked for it goes on. */
  | { type: 'tell-parent'; key: string; parent: string; job: number; outcome: ChildOutcome }
  /** Work of the process that another system does; `job` is the key of the element instance, `at` the earliest instant. */
  | {
      type: 'do-job'
      key: string
      job: number
      jobType: string
      retries: number
      tries: number
      at: string | null
    }
