// What the engine would honour and no page of the platform reads: a process must never do less than it says.
import type { CompiledProcess } from '@baotu/process'
import type { Fault } from './fault.ts'
import { limitNames } from './limit.ts'
import { roles } from './site.ts'

type Unserved = Pick<Fault, 'element' | 'code' | 'message'>

/** Parts of a compiled process that would have no effect on a case. */
export function unserved(process: CompiledProcess): Unserved[] {
  return [...process.nodes.values()].flatMap(node => {
    const found: Unserved[] = []
    const refuse = (code: string, message: string) => found.push({ element: node.id, code, message })
    if (node.kind === 'user') {
      const { form, ...task } = node.task
      const given = [...Object.keys(task), ...(form ? ['form'] : [])]
      if (given.length > 0)
        refuse(
          'task-extension',
          `${node.id} sets ${given.join(', ')}, which the desk does not read. The properties action, department and role say who does what; remove the rest.`,
        )
    }
    if (node.kind === 'ad-hoc') {
      const { department, role } = node.properties
      const missing = [
        ...(department ? [] : ['the property department']),
        ...(roles.some(known => known === role) ? [] : [`the property role: one of ${roles.join(', ')}`]),
        ...(node.name ? [] : ['a name']),
      ]
      if (missing.length > 0)
        refuse('offer', `${node.id} offers steps to officers and needs ${missing.join(', ')}.`)
    }
    const { clock } = node.properties
    // A task says itself which clock it has; see read-process.ts.
    if (node.kind !== 'user' && clock !== undefined && !limitNames.some(name => name === clock))
      refuse('no-such-clock', `${node.id} names the clock ${clock}. Use one of ${limitNames.join(', ')}.`)
    return found
  })
}
