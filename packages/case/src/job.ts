// What a step asks of the world outside. Each job has a key, unique in its case, so that doing it twice has one effect.
import type { PaperKind } from './case.ts'

export type MailKind = 'submitted' | PaperKind | 'withdrawn'

export type Job =
  | { type: 'make-paper'; key: string; paper: string }
  | { type: 'send-mail'; key: string; mail: MailKind }
  | { type: 'tell-department'; key: string; department: string; event: string; dueOn: string | null }
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
