import type { CompiledProcess } from '../compile/compile.ts'
import { offered } from './ad-hoc-steps.ts'
import type { ProcessState } from './state.ts'

/** An ad-hoc sub-process that waits for somebody to choose; `activities` is empty while its one step at a time is under way. */
export type Offer = { key: number; element: string; activities: { element: string; name: string }[] }

/** The steps that may be started now with `start-activity` (BPMN 2.0 §13.3.5). */
export function offers(process: CompiledProcess, state: ProcessState): Offer[] {
  return state.instances.flatMap(({ key, element, loop, incident, arrived }) => {
    const node = process.nodes.get(element)
    if (node?.kind !== 'ad-hoc' || loop || incident || arrived) return []
    const isBusy = state.instances.some(inner => inner.in === key && !isBeside(process, inner.element))
    const steps = node.sequential && isBusy ? [] : offered(node)
    const activities = steps.map(({ id, name }) => ({ element: id, name: name ?? id }))
    return [{ key, element, activities }]
  })
}

/** What listens beside a scope is no work in it. */
function isBeside(process: CompiledProcess, element: string): boolean {
  const kind = process.nodes.get(element)?.kind
  return kind === 'boundary' || kind === 'start'
}
