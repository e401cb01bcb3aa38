// What can be asked of a case.
import type { Action, Answers, SpecialKind } from '@baotu/service'
import type { CaseFile, Delivery, InspectionRecord, RefusalReason, RevocationGround, Route } from './case.ts'
import type { CalendarReason, ClockMove } from './moved-clocks.ts'
import type { TimerKind } from './timers.ts'

export type Command =
  | { type: 'save-answers'; answers: Answers }
  | { type: 'add-file'; file: CaseFile }
  | { type: 'remove-file'; id: string }
  | { type: 'submit'; sequence: number; queryCode: string; route?: Partial<Route> }
  | { type: 'claim'; key: number }
  | { type: 'release'; key: number }
  | { type: 'transfer'; key: number; officer: { id: string; name: string }; note: string }
  | { type: 'accept'; key: number }
  | { type: 'ask-supplement'; key: number; lines: { about: string; ask: string }[] }
  | { type: 'refuse-acceptance'; key: number; reason: RefusalReason; explanation: string; route: string }
  | { type: 'answer-supplement'; key: number; answers: Record<string, string> }
  | ({ type: 'record-inspection'; key: number } & Pick<
      InspectionRecord,
      'visitedOn' | 'present' | 'conforms' | 'findings'
    >)
  | { type: 'give-opinion'; key: number; agrees: boolean; opinion: string }
  | { type: 'grant'; key: number; reasons: string; reply?: string }
  | { type: 'refuse'; key: number; reasons: string; reply?: string }
  | { type: 'deliver'; key: number; method: Delivery['method']; detail: string }
  | { type: 'begin-special'; kind: SpecialKind; days: number; reason: string }
  | { type: 'end-special'; id: string; result: string }
  | { type: 'extend'; days: number; reason: string }
  | { type: 'allow-second-notice'; reason: string }
  | { type: 'offer-hearing'; matter: string }
  | { type: 'request-hearing' }
  | { type: 'call-hearing'; on: string; place: string; chair: string }
  | { type: 'revoke'; ground: RevocationGround; reasons: string }
  | {
      type: 'end-certificate'
      identifier: string
      state: 'superseded' | 'cancelled'
      successor: string | null
      number: string | null
    }
  | { type: 'explain-supervision'; record: string; text: string }
  | { type: 'return-supervision'; record: string; reason: string }
  | { type: 'close-supervision'; record: string; result: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'fire-timer'; kind: TimerKind; key: string }
  /** By an administrator. `elements`: old id → new id; `dropped`: answers and materials that may go out of sight. */
  | {
      type: 'migrate'
      elements: Record<string, string>
      dropped: string[]
      reason: string
      administrator: string
    }
  /** By an administrator. `end`: keys of the process; `enter`: elements, each in the scope of that key (0: the process). */
  | {
      type: 'modify'
      end: number[]
      enter: { element: string; in: number }[]
      reason: string
      administrator: string
    }
  | { type: 'complete-job'; job: number; variables: Record<string, unknown> }
  /** `retries`: how often it may still be tried; `tries`: how often it was. */
  | { type: 'fail-job'; job: number; error: string; retries: number; tries: number }
  /** A BPMN error that the work reports; a boundary event may catch it. */
  | { type: 'throw-job-error'; job: number; code: string; variables: Record<string, unknown> }
  /** `message`: its id, under which it is heard once; `subscription`: the key of the instance that waits. */
  | {
      type: 'deliver-message'
      message: string
      subscription: number
      name: string
      variables: Record<string, unknown>
    }
  /** `scope`: the key of the ad-hoc sub-process. */
  | { type: 'start-activity'; scope: number; element: string }
  | { type: 'complete-scope'; scope: number }
  | { type: 'hear-signal'; name: string; variables: Record<string, unknown> }
  | { type: 'resolve-incident'; incident: number; variables: Record<string, unknown> }
  | { type: 'recompute-clocks'; reasons: CalendarReason[]; moves: ClockMove[] }

export type CommandType = Command['type']

/** Commands that do the work of an open task. */
export type TaskCommand = Extract<Command, { key: number }>

export function isTaskCommand(command: Command): command is TaskCommand {
  return command.type in worksOn
}

/** Which task a command does the work of; `any` for those that only move a task between officers. */
export const worksOn: Record<TaskCommand['type'], 'any' | Action> = {
  claim: 'any',
  release: 'any',
  transfer: 'any',
  accept: 'intake',
  'ask-supplement': 'intake',
  'refuse-acceptance': 'intake',
  'answer-supplement': 'supplement',
  'record-inspection': 'inspection',
  'give-opinion': 'review',
  grant: 'ruling',
  refuse: 'ruling',
  deliver: 'delivery',
}
