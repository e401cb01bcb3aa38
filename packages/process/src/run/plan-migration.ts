import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import type { DoneRecord, Instance, ProcessState } from './state.ts'

/**
 * Why a case cannot be moved to another version, if it cannot: `element-gone`, `element-changed` (another kind of element),
 * `scope-changed`, `flow-gone` (a token waits at a join for a flow that is gone). Changes nothing.
 */
export function planMigration(
  from: CompiledProcess,
  to: CompiledProcess,
  state: ProcessState,
  elements: Record<string, string> = {},
): Problem[] {
  if (state.status !== 'active') return refuse('already-over').problems
  if (state.process !== from.id || state.version !== from.version) return refuse('other-version').problems
  const problems: Problem[] = []
  const report = (code: string, element: string, key: number) =>
    problems.push({ code, path: element, params: { key } })
  for (const instance of state.instances) {
    const { element, key } = instance
    const before = from.nodes.get(element)
    const after = to.nodes.get(elements[element] ?? element)
    if (!before || isListener(before)) {
      if (after && before && !sameListener(before, after, elements)) report('element-changed', element, key)
      continue
    }
    const code = after ? difference(before, after, instance, elements) : 'element-gone'
    if (code) report(code, element, key)
  }
  const remembered = [...(state.done ?? []), ...state.instances.flatMap(instance => instance.undo ?? [])]
  for (const element of remembered.flatMap(namesOf)) {
    if (!to.nodes.has(elements[element] ?? element)) report('element-gone', element, 0)
  }
  return problems
}

function difference(
  before: Node,
  after: Node,
  instance: Instance,
  elements: Record<string, string>,
): string | undefined {
  if (before.kind !== after.kind || before.loop?.type !== after.loop?.type) return 'element-changed'
  if ('trigger' in before && 'trigger' in after && before.trigger.type !== after.trigger.type)
    return 'element-changed'
  if ((elements[before.scope.id] ?? before.scope.id) !== after.scope.id) return 'scope-changed'
  const flows = new Set(after.incoming.map(flow => flow.id))
  return instance.arrived?.some(flow => !flows.has(flow)) ? 'flow-gone' : undefined
}

function isListener(node: Node): boolean {
  return node.kind === 'boundary' || node.kind === 'start'
}

/** A listener that stays must listen for the same kind of thing at the same place. */
function sameListener(before: Node, after: Node, elements: Record<string, string>): boolean {
  if (before.kind === 'boundary' && after.kind === 'boundary')
    return (
      before.trigger.type === after.trigger.type &&
      (elements[before.host.id] ?? before.host.id) === after.host.id
    )
  if (before.kind === 'start' && after.kind === 'start')
    return (
      before.trigger.type === after.trigger.type &&
      (elements[before.scope.id] ?? before.scope.id) === after.scope.id
    )
  return false
}

function namesOf(record: { element: string; inner?: DoneRecord[] }): string[] {
  return [record.element, ...(record.inner ?? []).flatMap(namesOf)]
}
