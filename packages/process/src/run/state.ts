import type { Due } from '../time/due.ts'

/** Where a case stands: a tree of element instances, flat, in the order of their keys. Plain JSON. */
export type ProcessState = {
  process: string
  version: string
  status: 'active' | 'completed' | 'cancelled'
  /** Key of the next instance; keys start at 1 and are never used twice. */
  next: number
  variables: Variables
  instances: Instance[]
  /** What was completed and could be undone, in the order of its doing. */
  done?: DoneRecord[]
}

export type Variables = Record<string, unknown>

/** An element that waits, or a scope that holds such elements. */
export type Instance = {
  key: number
  element: string
  /** Key of the scope or host that this instance ends with; 0 is the process itself. */
  in: number
  /** Local variables: what input mappings set, or what a loop hands to one of its turns. */
  variables?: Variables
  due?: Due
  /** Of a legal limit: the instant from which it is counted. */
  since?: string
  /** How often a repeating timer still comes back (-1: without end), and the time between or cron line. */
  repeat?: number
  every?: string
  message?: string
  correlation?: string
  signal?: string
  /** Whether the condition of a conditional event held when it was last looked at. */
  held?: boolean
  /** Flows whose tokens wait at this join, in the order of arrival. */
  arrived?: string[]
  /** A complex gateway that has fired and awaits the rest (BPMN 2.0 §13.4.5). */
  fired?: boolean
  loop?: LoopState
  /** Index of the trigger that this part of a multiple event waits for. */
  part?: number
  retries?: number
  incident?: Incident
  /** What a compensation event has still to undo; taken from the end. */
  undo?: Undo[]
}

/** A completed activity: the scope it was done in, its local variables, and what was done inside. */
export type DoneRecord = { element: string; in: number; variables?: Variables; inner?: DoneRecord[] }

/** A handler to run, with the local variables of what it undoes. */
export type Undo = { element: string; variables?: Variables; inner?: DoneRecord[] }

/** The instance of a multi-instance or looped activity that holds its turns. */
export type LoopState = { total: number; started: number; done: number; items?: unknown[]; out?: unknown[] }

/**
 * Something that an administrator must look at. `enter`: the element could not be started; `run`: its work failed;
 * `leave`: its work is done, but what follows could not be found out.
 */
export type Incident = { phase: 'enter' | 'run' | 'leave'; code: string; message: string; via?: string }

export function find(state: ProcessState, key: number): Instance | undefined {
  return state.instances[indexOf(state, key)]
}

/** Where the instance of a key stands, -1 if nowhere. The list is in key order, so halving finds it. */
export function indexOf(state: ProcessState, key: number): number {
  const { instances } = state
  let low = 0
  let high = instances.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = instances[middle]?.key ?? 0
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** An instance and everything that ends with it, in key order. */
export function family(state: ProcessState, key: number): Instance[] {
  const keys = new Set([key])
  return state.instances.filter(instance => {
    // Children always have greater keys than their parents, so one pass in key order finds them all.
    if (keys.has(instance.in)) keys.add(instance.key)
    return keys.has(instance.key)
  })
}
