// What has happened to a case. Past tense, self-contained: folding a case's events gives the case.
import type { ProcessEvent } from '@baotu/process'
import type { Answers } from '@baotu/service'
import type { Author, Party } from './actor.ts'
import type {
  AcceptanceRefusal,
  Allowed,
  CaseFile,
  CaseIncident,
  CaseOffer,
  Certificate,
  CertificateEnd,
  Delivery,
  Finding,
  HearingCall,
  InspectionRecord,
  Opinion,
  Paper,
  Predecessor,
  RevocationGround,
  Route,
  Ruling,
  SpecialProcedure,
  SupplementLine,
  Task,
  Told,
} from './case.ts'
import type { Clock, Extension } from './clock.ts'
import type { CalendarReason, ClockMove } from './moved-clocks.ts'
import type { SupervisionRecord } from './supervision/record.ts'
import type { LimitWarning } from './supervision/watch.ts'

export type Happening =
  | {
      type: 'draft-started'
      site: string
      id: string
      service: { id: string; version: string }
      applicant: Party
      agent: { id: string; name: string }
      /** The case whose process asked for this one, and the key of the element that waits for its end. */
      parent?: { case: string; job: number }
    }
  | { type: 'answers-saved'; answers: Answers }
  | { type: 'file-added'; file: CaseFile }
  | { type: 'file-removed'; id: string }
  | { type: 'route-chosen'; route: Route }
  | { type: 'case-submitted'; number: string; queryCode: string; deciding: string; about?: Predecessor }
  | { type: 'decisions-made'; finding: Finding }
  | { type: 'process-moved'; events: ProcessEvent[] }
  | { type: 'task-opened'; task: Task }
  | { type: 'task-closed'; key: number }
  /** The process says anew what an open task is; it stays open under its key. */
  | { type: 'task-changed'; task: Task }
  | { type: 'task-claimed'; key: number; officer: { id: string; name: string } }
  | { type: 'task-released'; key: number }
  | { type: 'task-transferred'; key: number; officer: { id: string; name: string }; note: string }
  | { type: 'clock-started'; clock: Clock }
  | { type: 'clock-stopped'; name: string; on: string }
  | { type: 'clock-paused'; name: string; on: string; reason: string }
  | { type: 'clock-resumed'; name: string; on: string }
  | { type: 'clock-extended'; name: string; extension: Extension }
  | { type: 'supplement-asked'; lines: SupplementLine[] }
  | { type: 'supplement-answered'; lines: SupplementLine[] }
  | { type: 'second-notice-allowed'; allowed: Allowed }
  /** `deemedOn`: nobody accepted it, silence did, from this day. */
  | { type: 'case-accepted'; deemedOn?: string }
  | { type: 'acceptance-refused'; refusal: AcceptanceRefusal }
  | { type: 'case-turned-away'; refusal: AcceptanceRefusal }
  | { type: 'case-lapsed' }
  | { type: 'special-begun'; special: SpecialProcedure }
  | { type: 'special-ended'; id: string; on: string; result: string }
  | { type: 'inspection-recorded'; record: InspectionRecord }
  | { type: 'opinion-given'; opinion: Opinion }
  | { type: 'case-ruled'; ruling: Ruling }
  | { type: 'certificate-issued'; certificate: Certificate }
  | { type: 'paper-ordered'; paper: Paper }
  | { type: 'department-told'; told: Told }
  | {
      type: 'certificate-ended'
      identifier: string
      end: CertificateEnd
      /** The number of the case that brought it about. */
      number: string | null
    }
  | { type: 'case-revoked'; ground: RevocationGround; reasons: string; identifier: string | null }
  | { type: 'promise-broken'; until: string }
  | { type: 'hearing-offered'; matter: string }
  | { type: 'hearing-requested' }
  | { type: 'hearing-called'; call: HearingCall }
  | { type: 'certificate-delivered'; delivery: Delivery }
  /** A limit of an open task gets short. */
  | { type: 'limit-warned'; warning: LimitWarning }
  /** Each brings the record as it stands then. Raised: nobody explained it in time, its card is red. */
  | {
      type:
        | 'supervision-opened'
        | 'supervision-raised'
        | 'supervision-explained'
        | 'supervision-returned'
        | 'supervision-closed'
      record: SupervisionRecord
    }
  | { type: 'clocks-recomputed'; reasons: CalendarReason[]; moves: ClockMove[] }
  | { type: 'case-withdrawn'; reason: string }
  | { type: 'case-closed' }
  /** The case goes on under another version of its service; `administrator` is who ordered it. */
  | {
      type: 'case-migrated'
      from: string
      to: string
      elements: Record<string, string>
      dropped: string[]
      reason: string
      administrator: string
    }
  /** Tokens of the process were moved by hand. */
  | {
      type: 'case-modified'
      end: number[]
      enter: { element: string; in: number }[]
      reason: string
      administrator: string
    }
  /** One that was published under this id, heard by this case alone. */
  | { type: 'message-received'; message: string; name: string }
  | { type: 'steps-offered'; offer: CaseOffer }
  | { type: 'offer-ended'; key: number }
  | { type: 'incident-raised'; incident: CaseIncident }
  /** `done`: it was tried again or mended; `cancelled`: what stopped there is not wanted any more. */
  | { type: 'incident-closed'; key: number; why: 'done' | 'cancelled' }

/** A happening with when and who. `at` is an ISO instant. */
export type CaseEvent = Happening & { at: string; by: Author }
