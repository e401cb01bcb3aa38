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
  const isTurn = move.turn !== undefined
  const listeners = [
    ...(isTurn ? [] : boundaries(node)),
    ...(fields?.loop ? [] : startEvents(node)),
    ...choices(node),
  ]
  addListeners(run, openings, listeners, place.key, context)
  enterAll(run, openings, move.via)
  return openings[0]?.instance ?? place
}

/** Arms the event sub-processes of the process itself, when it begins. */
export function armProcess(run: Run): void {
  const openings: Opening[] = []
  const starts = run.process.root.eventSubProcesses.map(sub => sub.start)
  addListeners(run, openings, starts, 0, run.state.variables)
  enterAll(run, openings, undefined)
}

function localVariables(run: Run, move: Move, isLoop: boolean): Variables | undefined {
  // Input mappings belong to each turn, not to the loop around them.
  if (isLoop) return undefined
  if (!move.turn) return readInputs(run, move.node, contextOf(run, move.in))
  const inputs = readInputs(run, move.node, { ...contextOf(run, move.in), ...move.turn })
  return inputs ? { ...move.turn, ...inputs } : move.turn
}

function boundaries(node: Node): Node[] {
  return node.boundaries
}

function startEvents(node: Node): Node[] {
  return 'body' in node ? node.body.eventSubProcesses.map(sub => sub.start) : []
}

/** What an event-based gateway waits for: the events behind it. */
function choices(node: Node): Node[] {
  return node.kind === 'event-gateway' ? node.outgoing.map(flow => flow.target) : []
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
