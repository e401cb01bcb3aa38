import type { Node } from '../compile/node.ts'
import { readInputs } from './mapping.ts'
import { type Opening, open, openTrigger, waits } from './open.ts'
import { emit, type Move, type Run } from './run.ts'
import type { Instance, Variables } from './state.ts'
import { contextOf } from './variables.ts'

/**
 * Enters an element that waits or holds others, with all that listens beside it. Everything that can fail is worked out
 * first, so an element is entered whole or not at all.
 */
export function activate(run: Run, move: Move, fields?: Partial<Instance>): Instance {
  const { node } = move
  const variables = localVariables(run, move, fields?.loop !== undefined)
  const place: Instance = {
    key: run.state.next,
    element: node.id,
    in: move.in,
    ...(variables ? { variables } : {}),
    ...fields,
  }
  const outer = contextOf(run, move.in)
  const context = variables ? { ...outer, ...variables } : outer
  const openings = fields?.loop
    ? [{ instance: place, effects: [] }]
    : node.kind === 'catch' || node.kind === 'receive'
      ? openTrigger(run, node.trigger, place, context)
      : [open(run, node, place, context)]
  const listeners = listenersOf(node, move.turn !== undefined, fields?.loop !== undefined)
  addListeners(run, openings, listeners, place.key, context)
  enterAll(run, openings, move.via)
  return openings[0]?.instance ?? place
}

/** Arms listeners beside something that stands already (0: the process). */
export function armNew(run: Run, host: number, listeners: Node[]): void {
  const openings: Opening[] = []
  addListeners(run, openings, listeners, host, contextOf(run, host))
  enterAll(run, openings, undefined)
}

/** What listens while an element is active: boundary events of the whole loop, event sub-processes in each turn. */
export function listenersOf(node: Node, isTurn: boolean, isLoop: boolean): Node[] {
  const boundaries = isTurn ? [] : node.boundaries
  const starts = 'body' in node && !isLoop ? node.body.eventSubProcesses.map(sub => sub.start) : []
  // An event-based gateway waits for the events behind it.
  const choices = node.kind === 'event-gateway' ? node.outgoing.map(flow => flow.target) : []
  return [...boundaries, ...starts, ...choices]
}

function localVariables(run: Run, move: Move, isLoop: boolean): Variables | undefined {
  const given = move.turn ?? move.local
  // Input mappings belong to each turn, not to the loop around them.
  if (isLoop) return given
  if (!given) return readInputs(run, move.node, contextOf(run, move.in))
  const inputs = readInputs(run, move.node, { ...contextOf(run, move.in), ...given })
  return inputs ? { ...given, ...inputs } : given
}

function addListeners(run: Run, openings: Opening[], listeners: Node[], host: number, context: Variables) {
  let key = run.state.next + openings.length
  for (const node of listeners) {
    if (!('trigger' in node) || !waits(node.trigger)) continue
    const opened = openTrigger(run, node.trigger, { key, element: node.id, in: host }, context)
    openings.push(...opened)
    key += opened.length
  }
}

function enterAll(run: Run, openings: Opening[], via: string | undefined) {
  openings.forEach(({ instance, effects }, index) => {
    emit(run, { type: 'entered', instance, ...(index === 0 && via !== undefined ? { via } : {}) })
    run.effects.push(...effects)
  })
}
