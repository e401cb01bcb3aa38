import type { Due } from '../time/due.ts'
import type { Variables } from './state.ts'

/** Something for the host to do or to note. Whatever is opened is closed by an effect of the same key, whyever it ends. */
export type Effect =
  | OpenTask
  | { type: 'close-task'; key: number; element: string; why: Why }
  | StartJob
  | { type: 'cancel-job'; key: number; element: string; why: Why }
  | { type: 'set-timer'; key: number; element: string; due: Due }
  | { type: 'clear-timer'; key: number; element: string; why: Why }
  | {
      type: 'subscribe'
      key: number
      element: string
      kind: 'message' | 'signal'
      name: string
      correlation?: string
    }
  | { type: 'unsubscribe'; key: number; element: string; why: Why }
  | { type: 'send-message'; element: string; name: string; correlation?: string; variables: Variables }
  /** Already heard by this case; for the host to tell other cases. */
  | { type: 'broadcast-signal'; element: string; name: string; variables: Variables }
  /** A none throw event was passed: a public milestone. */
  | { type: 'reach-milestone'; element: string; name: string; properties: Record<string, string> }
  | { type: 'incident'; key: number; element: string; code: string; message: string }
  | { type: 'close-incident'; key: number; element: string; why: Why }
  /** Steps of an ad-hoc sub-process that may be started with `start-activity`. */
  | {
      type: 'offer-activities'
      key: number
      element: string
      activities: { element: string; name: string }[]
    }
  | { type: 'withdraw-activities'; key: number; element: string; why: Why }
  | { type: 'complete'; variables: Variables }

/** `done`: it happened; `cancelled`: something else ended it. */
export type Why = 'done' | 'cancelled'

export type OpenTask = {
  type: 'open-task'
  key: number
  element: string
  name: string
  lane?: string
  properties: Record<string, string>
  headers: Record<string, string>
  assignee?: string
  /** From the assignment; else the lane. */
  candidateGroups?: string[]
  candidateUsers?: string[]
  priority?: number
  dueDate?: Due
  followUpDate?: Due
  form?: Record<string, string>
  /** What the input mappings prepared for this task. */
  variables?: Variables
}

export type StartJob = {
  type: 'start-job'
  key: number
  element: string
  jobType: string
  retries: number
  headers: Record<string, string>
  properties: Record<string, string>
  /** Everything that the job can see. */
  variables: Variables
}
