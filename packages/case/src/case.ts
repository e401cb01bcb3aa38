// A case (办件): one application under one version of one service, for ever.
import type { Limit } from '@baotu/calendar'
import type { ProcessState } from '@baotu/process'
import type {
  Action,
  Answers,
  CertificateAct,
  CertificateField,
  LimitName,
  NoticeKind,
  Role,
  Situation,
  SpecialKind,
  Status,
  Text,
} from '@baotu/service'
import type { Author, Party } from './actor.ts'
import type { Clock } from './clock.ts'
import type { SupervisionRecord } from './supervision/record.ts'
import type { LimitWarning } from './supervision/watch.ts'

export type Case = {
  site: string
  id: string
  /** Given at submission; null while draft. */
  number: string | null
  /** With the number, lets anyone who holds the receipt ask how the case stands. */
  queryCode: string | null
  service: { id: string; version: string }
  status: Status
  applicant: Party
  /** The person who acts for the party. */
  agent: { id: string; name: string }
  /** Departments that take part, the deciding one first; empty while draft. They are the ones that see the case. */
  departments: string[]
  answers: Answers
  files: CaseFile[]
  process: ProcessState | null
  tasks: Task[]
  clocks: Clock[]
  findings: Finding | null
  supplement: Supplement | null
  /** A supervisor allows one more supplement notice; null again once it was sent. */
  secondNotice: Allowed | null
  specials: SpecialProcedure[]
  /** How the applicant chose to be handled; null: as everybody. */
  route: Route | null
  /** The certificate that this case is about; null: it asks for a new one. */
  about: Predecessor | null
  /** 告知承诺: what was promised turned out untrue; until when this counts against the party. */
  brokenPromise: { until: string; at: string } | null
  hearing: Hearing | null
  inspections: InspectionRecord[]
  opinions: Opinion[]
  refusal: AcceptanceRefusal | null
  ruling: Ruling | null
  certificate: Certificate | null
  papers: Paper[]
  told: Told[]
  delivery: Delivery | null
  /** The case whose process began this one; `job` is the key of the element that waits for its end. */
  parent?: { case: string; job: number }
  /** Steps that officers may start as the case needs them; absent when there are none. */
  offers?: CaseOffer[]
  /** Where the process stopped and somebody must look; absent when nowhere. */
  incidents?: CaseIncident[]
  /** Who was told of which limit that gets short; of the open tasks alone. Absent when none. */
  warnings?: LimitWarning[]
  /** What was supervised, in the order in which it came up; absent when nothing was. */
  supervisions?: SupervisionRecord[]
  startedAt: string
  savedAt: string
  submittedAt: string | null
  acceptedAt: string | null
  /** The day from which the law itself holds it for accepted (行政许可法 §32(4)); null: an officer accepted it, or nobody yet. */
  deemedOn: string | null
  closedAt: string | null
}

/** A material as uploaded. Bytes lie outside the case; `sha256` ties them to it. */
export type CaseFile = {
  id: string
  material: string
  name: string
  type: string
  /** bytes */
  size: number
  sha256: string
  at: string
}

/** A piece of a case that waits for a person; `key` is the process's key of the element instance. */
export type Task = {
  key: number
  element: string
  name: Text
  action: Action
  /** null: the applicant's own task. */
  department: string | null
  role: Role | null
  /** Elements whose officer may not do this one too (行政许可法 §34: two or more staff). */
  distinctFrom: string[]
  clock?: LimitName
  /** How long this step may take, when that is declared. */
  limit?: Limit
  openedAt: string
  assignee: { id: string; name: string; since: string } | null
}

/** What the declared decisions (DMN) said, kept with the reasons in the applicant's words. */
export type Finding = { at: string } & Situation

export type SupplementLine = { id: string; about: string; ask: string; answer?: string }
export type Supplement = { lines: SupplementLine[]; askedAt: string; by: Author; answeredAt: string | null }

/** 听证 (行政许可法 §§46–48): offered with what it is about, asked for by the applicant, called to a day and place. */
export type Hearing = {
  matter: string
  offeredAt: string
  requestedAt: string | null
  call: HearingCall | null
}
export type HearingCall = { on: string; place: string; chair: string; at: string }

/** commitment: 告知承诺. human: no ruling by a rule alone (个人信息保护法 §24). deferred: materials that come later (容缺受理). */
export type Route = { commitment: boolean; human: boolean; deferred: string[] }

/** A certificate that an application renews, changes or cancels (行政许可法 §§49, 50, 70), and the case that yielded it. */
export type Predecessor = {
  act: CertificateAct
  caseId: string
  identifier: string
  number: string
  /** Last day; null: no end. */
  validUntil: string | null
}

/** Why a certificate or ruling is taken back (行政许可法 §69), or a promise proved untrue. */
export type RevocationGround =
  | 'abuse'
  | 'beyond-powers'
  | 'procedure'
  | 'not-qualified'
  | 'deception'
  | 'promise-broken'
  | 'other'

/** A permission that a supervisor gave, for a reason. */
export type Allowed = { reason: string; by: Author; at: string }

/** A procedure whose time does not count (行政许可法 §45). `days`: the working days that the applicant was told it takes. */
export type SpecialProcedure = {
  id: string
  kind: SpecialKind
  days: number
  reason: string
  startedOn: string
  endedOn: string | null
  result: string
  at: string
  by: Author
  /** The task as long as which it lasts; left out: an officer began it by hand. */
  task?: number
}

export type InspectionRecord = {
  element: string
  by: Author
  at: string
  visitedOn: string
  present: string
  conforms: boolean
  findings: string
}
export type Opinion = { element: string; by: Author; at: string; agrees: boolean; opinion: string }
export type RefusalReason = 'not-needed' | 'not-ours' | 'not-supplemented' | 'not-eligible'
export type AcceptanceRefusal = {
  reason: RefusalReason
  explanation: string
  route: string
  by: Author
  at: string
}
export type Ruling = {
  outcome: 'granted' | 'refused'
  reasons: string
  by: Author
  at: string
  /** Which of the service's kinds of answer. */
  reply?: string
  /** Nobody ruled in time; by law that granted it (行政许可法 §50). */
  deemed?: boolean
}

export type Certificate = {
  /** The type of certificate that the service declares. */
  kind: string
  name: Text
  /** The number printed on it, by the pattern of the design. */
  number: string
  /** GB/T 36904 identifier with its check character. */
  identifier: string
  /** Short code of the public address /verify/{code}. */
  code: string
  holder: Party
  fields: CertificateField[]
  issuer: { department: string; name: Text }
  issuedAt: string
  validFrom: string
  /** Last day; null: no end. */
  validUntil: string | null
  /** Identifier of the certificate whose place it takes. */
  predecessor?: string
  /** It holds no longer: another took its place, it was cancelled, or revoked. */
  ended?: CertificateEnd
}
export type CertificateEnd = {
  state: 'superseded' | 'cancelled' | 'revoked'
  at: string
  /** Identifier of the certificate that took its place. */
  successor?: string | undefined
  ground?: RevocationGround
  reasons?: string
}
export type PaperKind = NoticeKind | 'certificate'
/** An official paper; its bytes are made by a job from the case as it stands. */
export type Paper = { id: string; kind: PaperKind; number: string; code: string; at: string }

/** A department that must hear of an event, and until when. */
export type Told = { department: string; event: string; at: string; dueOn: string | null }

/** A set of steps out of which officers choose; `key` is that of the ad-hoc sub-process. */
export type CaseOffer = { key: number; element: string; department: string | null; role: Role | null }

/** An element of the process that stopped: `key` is its instance's, `tries` how often its work was tried. */
export type CaseIncident = {
  key: number
  element: string
  code: string
  message: string
  at: string
  tries: number
}

export type Delivery = { method: 'download' | 'counter' | 'courier'; detail: string; at: string; by: Author }
