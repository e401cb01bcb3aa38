import type { Variables } from './state.ts'

/** Who asked, why, and under which id: kept in the first event of the step, never looked at. */
export type CommandNote = { id?: string; by?: unknown; why?: string }

/** What can be asked of a running case. Keys are those of the effects that opened the task, job, timer or incident. */
export type ProcessCommand = CommandNote &
  (
    | { type: 'complete-task'; key: number; variables?: Variables }
    | { type: 'complete-job'; key: number; variables?: Variables }
    /** `retries` left; 0 raises an incident. */
    | { type: 'fail-job'; key: number; error: string; retries: number }
    /** A BPMN error out of a task or job. */
    | { type: 'throw-error'; key: number; code: string; variables?: Variables }
    /** A BPMN escalation out of a task or job, which goes on unless a boundary event interrupts it. */
    | { type: 'throw-escalation'; key: number; code: string; variables?: Variables }
    | { type: 'fire-timer'; key: number }
    /** To the subscription of that key, or to the first one of that name (and correlation, if it has one). */
    | { type: 'deliver-message'; name: string; key?: number; correlation?: string; variables?: Variables }
    /** To everything in the case that waits for the signal. */
    | { type: 'broadcast-signal'; name: string; variables?: Variables }
    /** Changes variables of the process, or of one instance. */
    | { type: 'set-variables'; key?: number; variables: Variables }
    /** Starts an activity of an ad-hoc sub-process; `key` is that of the sub-process. */
    | { type: 'start-activity'; key: number; element: string; variables?: Variables }
    /** Ends an ad-hoc sub-process. */
    | { type: 'complete-scope'; key: number }
    | { type: 'resolve-incident'; key: number; variables?: Variables }
    /** Moves tokens by hand: ends instances, and enters elements in the scope of the given key (0: the process). */
    | { type: 'modify'; end?: number[]; enter?: { element: string; in?: number }[] }
    | { type: 'cancel' }
  )

/** What `migrate` records as its command. */
export type MigrateCommand = CommandNote & {
  type: 'migrate'
  process: string
  version: string
  elements: Record<string, string>
}
