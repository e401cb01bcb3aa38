import type { Node } from '../compile/node.ts'
import { emit, type Move, nodeOf, type Run } from './run.ts'
import { type DoneRecord, find, type Instance, type Undo } from './state.ts'

/**
 * Undoes what was done in a scope, last first, one after the other (BPMN 2.0 §13.5.5). The event waits meanwhile as a
 * scope of its own, in which the handlers run. Gives false when there is nothing to undo.
 */
export function compensate(run: Run, move: Move, activity?: string): boolean {
  const scope = compensated(run, move.in)
  const records = run.state.done?.filter(
    record => record.in === scope && (activity ?? record.element) === record.element,
  )
  const undo = (records ?? []).flatMap(record => undosOf(run, record))
  if (undo.length === 0) return false
  const key = run.state.next
  const via = move.via === undefined ? {} : { via: move.via }
  emit(run, { type: 'entered', instance: { key, element: move.node.id, in: move.in, undo }, ...via })
  emit(run, { type: 'recalled', in: scope, ...(activity === undefined ? {} : { activity }) })
  undoNext(run, key)
  return true
}

/** Starts the next handler; gives false when all is undone. */
export function undoNext(run: Run, key: number): boolean {
  const next = find(run.state, key)?.undo?.at(-1)
  if (!next) return false
  emit(run, { type: 'undo-started', key, element: next.element })
  const handler = run.process.nodes.get(next.element)
  if (!handler) return undoNext(run, key)
  for (const record of next.inner ?? []) emit(run, { type: 'remembered', record: { ...record, in: key } })
  run.queue.push({ node: handler, in: key, ...(next.variables ? { local: next.variables } : {}) })
  return true
}

/** Whether an instance is a compensation event that waits for its handlers. */
export function isUndoing(instance: Instance): boolean {
  return instance.undo !== undefined
}

/** In an event sub-process, the scope that is undone is the one around it. */
function compensated(run: Run, scope: number): number {
  const instance = scope === 0 ? undefined : find(run.state, scope)
  return instance && nodeOf(run, instance).kind === 'event-sub-process'
    ? compensated(run, instance.in)
    : scope
}

/** What is to be run for one record, in the order of its doing: it is taken from the end. */
function undosOf(run: Run, record: DoneRecord): Undo[] {
  const node = run.process.nodes.get(record.element)
  const own = record.variables ? { variables: record.variables } : {}
  const turns = record.inner?.filter(inner => inner.element === record.element) ?? []
  if (!node || turns.length > 0) return turns.flatMap(turn => undosOf(run, turn))
  if (node.compensation) return [{ element: node.compensation.id, ...own }]
  const sub = handlerWithin(node)
  if (sub) return [{ element: sub.id, ...own, ...(record.inner ? { inner: record.inner } : {}) }]
  return record.inner?.flatMap(inner => undosOf(run, inner)) ?? []
}

function handlerWithin(node: Node): Node | undefined {
  return 'body' in node
    ? node.body.eventSubProcesses.find(sub => sub.start.trigger.type === 'compensation')
    : undefined
}
