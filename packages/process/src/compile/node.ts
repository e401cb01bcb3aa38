import type { Expression, Value } from './expression.ts'
import type { Trigger } from './trigger.ts'

/** A sequence flow. */
export type Flow = { id: string; name?: string; source: Node; target: Node; condition?: Expression }

/** The process, or a sub-process: the elements that run inside one instance of it. */
export type Scope = {
  /** Id of the sub-process; `''` for the process itself. */
  id: string
  parent?: Scope
  nodes: Node[]
  /** The none start event, where the scope begins. */
  start?: Node
  eventSubProcesses: EventSubProcess[]
  inclusiveJoins: Node[]
}

export type Mapping = { source: Value; target: string[] }

export type Loop =
  | {
      type: 'multi'
      sequential: boolean
      /** Gives a list, or a number of instances. */
      collection: Expression
      item?: string
      output?: { collection: string; element: Expression }
      completion?: Expression
    }
  | { type: 'standard'; testBefore: boolean; maximum?: number; condition?: Expression }

export type TaskDefinition = {
  assignee?: Value
  candidateGroups?: Value
  candidateUsers?: Value
  priority?: Value
  dueDate?: Value
  followUpDate?: Value
  form?: Record<string, Value>
}

export type JobDefinition = { type: Value; retries: Value }

type Base = {
  id: string
  name?: string
  scope: Scope
  incoming: Flow[]
  outgoing: Flow[]
  defaultFlow?: Flow
  /** Lane that the element lies in: its name. */
  lane?: string
  properties: Record<string, string>
  headers: Record<string, string>
  inputs: Mapping[]
  outputs: Mapping[]
  /** Boundary events attached to this activity. */
  boundaries: BoundaryEvent[]
  loop?: Loop
  /** The activity that undoes this one. */
  compensation?: Node
  /** This activity is reached by compensation only. */
  forCompensation: boolean
  /** Tokens that must arrive before the activity starts, and that leave when it is done (BPMN 2.0 §10.3). */
  startQuantity: number
  completionQuantity: number
}

type Work =
  | { kind: 'start'; trigger: Trigger; interrupting: boolean }
  | { kind: 'catch'; trigger: Trigger }
  | { kind: 'boundary'; trigger: Trigger; interrupting: boolean; host: Node }
  | { kind: 'throw' | 'end'; trigger: Trigger }
  | { kind: 'exclusive' | 'parallel' | 'inclusive' | 'event-gateway' }
  | { kind: 'complex'; activation: Expression }
  | { kind: 'pass' }
  | { kind: 'user'; task: TaskDefinition }
  | { kind: 'job'; job: JobDefinition }
  | { kind: 'receive'; trigger: Trigger }
  | { kind: 'decision'; decision: Decision; decisionId: string; result: string }
  | { kind: 'script'; script: Expression; result: string }
  | { kind: 'sub-process'; body: Scope; transaction: boolean }
  | {
      kind: 'ad-hoc'
      body: Scope
      sequential: boolean
      completion?: Expression
      cancelRemaining: boolean
      active?: Expression
    }
  | { kind: 'event-sub-process'; body: Scope; start: Node & { kind: 'start' } }
  | { kind: 'call'; body: Scope; sharesUp: boolean; sharesDown: boolean }

/** One BPMN element that tokens reach, with everything that its execution needs. */
export type Node = Base & Work
export type Kind = Node['kind']
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>
export type BoundaryEvent = NodeOf<'boundary'>
export type EventSubProcess = NodeOf<'event-sub-process'>

/** A decision as the host offers it: context in, value and explanation out; both plain JSON. */
export type Decision = (
  context: Record<string, unknown>,
  now: string,
) => { value: unknown; explanation?: unknown }
