import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { apply } from './apply.ts'
import type { Effect } from './effect.ts'
import type { ProcessEvent } from './event.ts'
import type { Instance, ProcessState, Variables } from './state.ts'

/** A token on its way into an element. */
export type Move = {
  node: Node
  in: number
  via?: string
  /** Set when this is one turn of a loop: its local variables. */
  turn?: Variables
  /** Set when this undoes something: the local variables that it had. */
  local?: Variables
}

/** One step in the making: a draft of the state, and what has happened so far. Lives inside one call only. */
export type Run = {
  process: CompiledProcess
  state: ProcessState
  now: string
  events: ProcessEvent[]
  effects: Effect[]
  queue: Move[]
  head: number
  /** Scopes in which a token has ended; looked at before the next move. */
  ended: number[]
  /** Moves that may still be made before the step counts as an endless loop. */
  patience: number
}

/** A waiting-free loop in a model must end in an incident, not in a server that hangs. */
const patience = 10_000

export function startRun(process: CompiledProcess, state: ProcessState, now: string): Run {
  return { process, state, now, events: [], effects: [], queue: [], head: 0, ended: [], patience }
}

/** Records an event and lets the draft follow it; nothing else changes the draft. */
export function emit(run: Run, event: ProcessEvent): void {
  run.events.push(event)
  apply(run.state, event)
}

export function nodeOf(run: Run, instance: Instance): Node {
  const node = run.process.nodes.get(instance.element)
  if (!node)
    throw new Error(`State names element ${instance.element}, which process ${run.process.id} does not have`)
  return node
}
