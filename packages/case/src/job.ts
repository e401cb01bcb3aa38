// What a step asks of the world outside. Each job has a key, unique in its case, so that doing it twice has one effect.
import type { PaperKind } from './case.ts'

export type MailKind = 'submitted' | PaperKind | 'withdrawn'

export type Job =
  | { type: 'make-paper'; key: string; paper: string }
  | { type: 'send-mail'; key: string; mail: MailKind }
  | { type: 'tell-department'; key: string; department: string; event: string; dueOn: string | null }
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
