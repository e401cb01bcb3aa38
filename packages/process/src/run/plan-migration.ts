import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { contentOf } from '../compile/version.ts'
import { type Problem, refuse } from '../problem.ts'
import { type ElementMapping, renamed } from './element-mapping.ts'
import { isListener } from './is-listener.ts'
import { goesOnAs } from './same-element.ts'
import type { DoneRecord, Instance, ProcessState } from './state.ts'
import { isState, stateProblem } from './state-shape.ts'

/**
 * Why a case cannot be moved to another version, if it cannot; every reason at once, each with the old element as its
 * `path` and the key of the instance. `element-gone` and `flow-gone` (a token waits at a join for a flow that is gone)
 * can be mended by a mapping; `element-changed` (another kind of element, trigger or loop) and `scope-changed` (drawn into
 * another sub-process) cannot. `already-over`, `other-version` and `bad-state` speak of the whole case. Changes nothing.
 *
 * The state must stem from the content of `from`; the semantics version of the engine may differ, since moving is how a
 * case gets from one to the next.
 */
export function planMigration(
  from: CompiledProcess,
  to: CompiledProcess,
  state: ProcessState,
  elements: ElementMapping = {},
): Problem[] {
  if (!isState(state)) return refuse('bad-state').problems
  if (state.status !== 'active') return refuse('already-over').problems
  if (state.process !== from.id || contentOf(state.version) !== contentOf(from.version))
    return refuse('other-version').problems
  const bad = stateProblem(from, state)
  if (bad) return [bad]
  const problems: Problem[] = []
  const report = (code: string, element: string, key: number) =>
    problems.push({ code, path: element, params: { key } })
  for (const instance of state.instances) {
    const { element, key } = instance
    const before = from.nodes.get(element)
    const after = to.nodes.get(renamed(elements, element))
    if (!before) continue
    // A listener that is gone is simply closed.
    if (!after && isListener(before, instance)) continue
    const code = after ? goesOnAs(before, after, instance, elements) : 'element-gone'
    if (isGone(before.scope.id, to, elements) && (code === 'scope-changed' || isCalled(before))) continue
    if (code) report(code, element, key)
    if (after) for (const flow of lostFlows(instance, after, elements)) report('flow-gone', flow, key)
  }
  const remembered = [...(state.done ?? []), ...state.instances.flatMap(instance => instance.undo ?? [])]
  for (const element of new Set(remembered.flatMap(namesOf))) {
    if (isGone(element, to, elements)) report('element-gone', element, 0)
  }
  return problems
}

/** What lies in a sub-process that is gone needs no reason of its own: the sub-process gives it. */
function isGone(element: string, to: CompiledProcess, elements: ElementMapping): boolean {
  return element !== '' && !to.nodes.has(renamed(elements, element))
}

/** Ids in a called process begin with that of the call activity, and go with it. */
function isCalled({ id, scope }: Node): boolean {
  return scope.id !== '' && id.startsWith(`${scope.id}/`)
}

function lostFlows(instance: Instance, after: Node, elements: ElementMapping): string[] {
  const flows = new Set(after.incoming.map(flow => flow.id))
  return (instance.arrived ?? []).filter(flow => !flows.has(renamed(elements, flow)))
}

function namesOf(record: { element: string; inner?: DoneRecord[] }): string[] {
  return [record.element, ...(record.inner ?? []).flatMap(namesOf)]
}
