import type { Limit } from '@baotu/calendar'
import type { Decisions } from '@baotu/decision'
import type { CompiledProcess } from '@baotu/process'
import type { CertificateDesign } from './certificate.ts'
import type { Action, Example } from './example.ts'
import type { Fault } from './fault.ts'
import type { FeeRule } from './fee-rules.ts'
import type { Form } from './form.ts'
import type { Guide } from './guide.ts'
import type { LimitName } from './limit.ts'
import type { Role } from './site.ts'
import type { SpecialKind } from './special-procedure.ts'
import type { Text } from './text.ts'

/** 事项: what a city declares it does. One folder of the catalogue, read and checked; never changed. */
export type Service = {
  id: string
  /** The folder above it: urban, investment, … */
  domain: string
  /** SHA-256 (hex) of the folder's contents. A case keeps the version it began under. */
  version: string
  guide: Guide
  form: Form
  process: CompiledProcess
  /** User tasks of the process, by element id. */
  tasks: Record<string, TaskDeclaration>
  /** Names of all named elements of the process, by element id. */
  elements: Record<string, Text>
  /** All decisions of the service's *.dmn files, by decision id. */
  decisions: Record<string, Decisions>
  /** The names of each decision's outputs, by decision id. */
  outputs: Record<string, string[]>
  /** What the fee can be, by the rules of the fee decision. */
  fees: FeeRule[]
  /** What each rule of a decision says to the applicant, by rule id. */
  rules: Record<string, Text>
  certificate: CertificateDesign | null
  examples: Example[]
  /** What its author should look at; it forbids nothing. */
  warnings: Fault[]
  /** The files as read, paths below the service folder: keep them to read this version again. */
  files: Map<string, Uint8Array>
}

/** A user task as the process declares it in its zeebe properties. */
export type TaskDeclaration = {
  element: string
  name: Text
  action: Action
  /** `deciding`, `supervising`, a department id, or `=<result>` (see routeOf); `applicant` for the task `supplement`. */
  department: string
  role: Role | null
  /** Elements whose officer may not do this one (行政许可法 §34: two or more officers). */
  distinctFrom: string[]
  /** The clock that presses while it waits, when that is not the usual one of its action. */
  clock?: LimitName
  /** How long the step may take, by the city's own rule, whatever is left of the whole. */
  limit?: Limit
  /** A special procedure that lasts as long as the task is open (行政许可法 §45). */
  special?: SpecialKind
}
