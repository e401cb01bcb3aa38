import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import { isMoment } from '../time/moment.ts'
import { armNew, listenersOf } from './activate.ts'
import { finishStep, type Step } from './begin.ts'
import { close } from './close.ts'
import type { CommandNote } from './command.ts'
import { draftOf } from './draft.ts'
import { type ElementMapping, renamed } from './element-mapping.ts'
import { planMigration } from './plan-migration.ts'
import { reopen } from './resolve-incident.ts'
import { emit, nodeOf, type Run, startRun } from './run.ts'
import { find, type ProcessState } from './state.ts'
import { isStuck } from './stuck.ts'
import { isTurn } from './turn.ts'

/**
 * Moves a case to another version of its process (SPEC 21). What waits goes on under its key; a timer or subscription that
 * stays keeps its time and its key, one that is gone is closed, and only one that is new is opened; tasks and jobs are told
 * anew. Refused as a whole when `planMigration` finds a reason, or with `bad-now`, or `cannot-listen` when a new event cannot
 * be waited for. Never throws on bad input. BPMN says nothing about moving instances; the rules here are ours.
 * @param options `elements`: old id → new id; `by`, `why` and `id` are kept in the first event
 */
export function migrate(
  from: CompiledProcess,
  to: CompiledProcess,
  state: ProcessState,
  now: string,
  options: CommandNote & { elements?: ElementMapping } = {},
): Step {
  const { elements = {}, ...note } = options
  if (!isMoment(now)) return refuse('bad-now')
  const problems: Problem[] = planMigration(from, to, state, elements)
  if (problems.length > 0) return { ok: false, problems }
  const run = startRun(from, draftOf(state), now)
  const { id: process, version } = to
  emit(run, { type: 'commanded', command: { type: 'migrate', process, version, elements, ...note }, now })
  const isKept = (element: string) => to.nodes.has(renamed(elements, element))
  for (const { key } of run.state.instances.filter(instance => !isKept(instance.element))) {
    const listener = find(run.state, key)
    if (listener) close(run, listener, 'cancelled')
  }
  emit(run, { type: 'migrated', process, version, elements })
  run.process = to
  const known = new Set([...from.nodes.keys()].map(element => renamed(elements, element)))
  const refused = armAll(run, node => !known.has(node.id))
  return refused ?? finishStep(run)
}

/** Opens the listeners that the new version brings, and tells the host what its tasks and jobs look like now. */
function armAll(run: Run, isNew: (node: Node) => boolean): Step | undefined {
  const { root } = run.process
  const standing = run.state.instances.slice()
  try {
    if (!wasInterrupted(run, 0)) armNew(run, 0, root.eventSubProcesses.map(sub => sub.start).filter(isNew))
    for (const instance of standing) {
      const node = nodeOf(run, instance)
      if (instance.incident || instance.arrived || instance.undo || instance.part !== undefined) continue
      const listeners = listenersOf(node, isTurn(run, instance), instance.loop !== undefined)
      const wanted = wasInterrupted(run, instance.key)
        ? listeners.filter(listener => listener.kind === 'boundary')
        : listeners
      armNew(run, instance.key, wanted.filter(isNew))
      if (!instance.loop && (node.kind === 'user' || node.kind === 'job')) reopen(run, instance)
    }
    return undefined
  } catch (error) {
    if (isStuck(error)) return refuse('cannot-listen', { code: error.stuck, message: error.message })
    throw error
  }
}

/** In a scope that an event sub-process has interrupted, no event is listened for any more. */
function wasInterrupted(run: Run, scope: number): boolean {
  return run.state.instances.some(instance => {
    const node = nodeOf(run, instance)
    return instance.in === scope && node.kind === 'event-sub-process' && node.start.interrupting
  })
}
