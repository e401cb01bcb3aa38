import type { Actor, Party } from './actor.ts'
import type { Head } from './hash-chain.ts'

type Text = { zh: string; en: string }
/** An ISO instant, as in 2026-07-01T01:02:03.000Z. */
export type Instant = string
/** An ISO day, as in 2026-07-01. */
export type Day = string

/** What the store keeps of a case beside its events. Columns that queries need; the rest is in `state`. */
export type CaseRow = {
  /** null while it is a draft */
  number: string | null
  queryCodeHash: string | null
  serviceId: string
  serviceVersion: string
  status: string
  party: Party
  agentId: string | null
  deciding: string
  supervising: string | null
  /** all departments that ever took part: an officer sees the case if theirs is among them, so it only grows */
  departments: readonly string[]
  state: Record<string, unknown>
  createdAt: Instant
  submittedAt: Instant | null
  closedAt: Instant | null
}

/**
 * One step: everything that one command does to one case. Written whole or not at all.
 * `base` is what `loadCase` gave; null begins the case.
 */
export type Step = {
  caseId: string
  base: { rev: number; head: Head } | null
  /** the same id again gives the same result and changes nothing */
  commandId: string
  at: Instant
  case: CaseRow
  /** at least one; the first is the command itself */
  events: readonly { type: string; data: Record<string, unknown> }[]
  /** new ones, whole */
  openTasks?: readonly StepTask[]
  /** open since an earlier step, and perhaps changed; each whole. Unchanged ones may be sent again */
  tasks?: readonly StepTask[]
  closeTasks?: readonly number[]
  uploads?: readonly StepUpload[]
  removeUploads?: readonly string[]
  papers?: readonly StepPaper[]
  certificates?: readonly StepCertificate[]
  revokeCertificates?: readonly {
    identifier: string
    /** left out: revoked */
    state?: Exclude<CertificateState, 'valid'>
    reason: string
  }[]
  /** what the supervising department is told */
  inbox?: readonly {
    department: string
    key: string
    told: Record<string, unknown>
    dueAt?: Instant | null
  }[]
  mails?: readonly { key: string; recipient: string; subject: string; text: string; html?: string | null }[]
  jobs?: readonly StepJob[]
  /** keys of jobs that shall not run any more */
  removeJobs?: readonly string[]
  /** set, or set anew, by kind and key; unchanged ones may be sent again. `takeTimers` finds them when they are due */
  timers?: readonly StepTimer[]
  clearTimers?: readonly Pick<StepTimer, 'kind' | 'key'>[]
  /** what it listens for from now on, what no more (by key), and the messages heard in this step (by id) */
  subscriptions?: {
    open: readonly StepSubscription[]
    close: readonly string[]
    hear: readonly string[]
  }
  /** cases that its process asks for from now on, and keys of elements that wait for theirs no more */
  links?: {
    begin: readonly { key: string; childId: string; element: string; serviceId: string }[]
    end: readonly string[]
  }
  /** where the process stopped in this step */
  incidents?: readonly StepIncident[]
  closeIncidents?: readonly { key: string; outcome: 'done' | 'cancelled'; by?: string; byName?: string }[]
  /** The job out of which the step is taken, and at which attempt: not kept if another worker has taken the job over. */
  fence?: { job: string; attempt: number }
}

/** `process`: the key of an element instance that waits. `clock`: a clock of the case. */
export type StepTimer = { kind: 'process' | 'clock' | 'watch'; key: string; dueAt: Instant }

export type StepSubscription = {
  key: string
  kind: 'message' | 'signal'
  name: string
  correlation: string
}

/** `key`: of the element instance that stopped. `tries`: how often its work was tried. */
export type StepIncident = {
  key: string
  at: Instant
  element: string
  code: string
  message: string
  tries: number
}

/** valid until it ends: another took its place, it was cancelled, or revoked */
export type CertificateState = 'valid' | 'superseded' | 'cancelled' | 'revoked'

export type StepTask = {
  key: number
  element: string
  action: string
  name: Text
  department?: string | null
  role?: string | null
  assignee?: string | null
  assigneeName?: string | null
  openedAt: Instant
  /** the limit that the lights follow; null = none */
  dueAt?: Instant | null
  legalDueAt?: Instant | null
  /** when the light turns yellow */
  soonAt?: Instant | null
  paused?: boolean
  priority?: number
}

export type StepUpload = {
  fileId: string
  material: string
  name: string
  mediaType: string
  size: number
  sha256: string
  path: string
  uploadedBy: string
  at: Instant
}

export type StepPaper = {
  paperId: string
  kind: string
  number?: string | null
  title: Text
  verifyCode?: string | null
  data: Record<string, unknown>
  /** whether anybody with the code may verify it */
  public?: boolean
}

export type StepCertificate = {
  identifier: string
  verifyCode: string
  kind: string
  holderName: string
  publicFields: Record<string, unknown>
  validFrom: Day
  validUntil?: Day | null
  predecessor?: string | null
}

/** `key`: a second job with the same key replaces the first while it waits. `site` and `caseId` are added to the payload. */
export type StepJob = {
  task: string
  payload?: Record<string, unknown>
  key?: string | null
  queue?: string | null
  runAt?: Instant | null
  maxAttempts?: number | null
  priority?: number | null
}

/**
 * `conflict`: somebody took a step since the case was read. `missing`: no such case, or not for this actor. `overtaken`: the job out of
 * which the step was taken is another worker's by now.
 */
export type StepResult =
  | { ok: true; rev: number; head: Head; repeated?: false }
  | { ok: true; rev: number; repeated: true }
  | {
      ok: false
      conflict: { rev: number; status: string; lastCommand: { type: string; actor: Actor; at: Instant } }
    }
  | { ok: false; missing: true }
  | { ok: false; overtaken: true }
