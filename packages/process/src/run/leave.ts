import type { Flow, Node } from '../compile/node.ts'
import { close } from './close.ts'
import { isTrue } from './evaluate.ts'
import { hold, raise } from './incident.ts'
import { writeOutputs } from './mapping.ts'
import { remember } from './remember.ts'
import { emit, type Run } from './run.ts'
import type { Instance, Variables } from './state.ts'
import { isStuck, stuck } from './stuck.ts'
import { contextOf } from './variables.ts'

/** The ways that a token takes out of an element; throws `stuck` when there is none where there must be one. */
export function choose(run: Run, node: Node, scope: number): Flow[] {
  const { outgoing } = node
  if (node.kind === 'parallel' || !outgoing.some(flow => flow.condition)) {
    // A lone flow needs no condition; the other flow of a chooser without conditions is its default.
    return node.kind === 'exclusive' ? outgoing.slice(0, 1) : outgoing
  }
  const context = contextOf(run, scope)
  const chosen: Flow[] = []
  for (const flow of outgoing) {
    if (flow === node.defaultFlow || (flow.condition && !isTrue(run, flow.condition, context))) continue
    chosen.push(flow)
    if (node.kind === 'exclusive') break
  }
  const conditional = chosen.some(flow => flow.condition)
  if (!conditional && node.defaultFlow) chosen.push(node.defaultFlow)
  if (chosen.length === 0)
    throw stuck(
      'no-way-out',
      `No condition on the flows out of ${node.id} holds, and none of them is the default`,
    )
  return chosen
}

/** Sends tokens on. Where nothing follows, the token ends, and perhaps the scope with it. */
export function follow(run: Run, node: Node, scope: number, flows: Flow[]): void {
  if (flows.length === 0) run.ended.push(scope)
  for (const flow of flows) {
    for (let token = 0; token < node.completionQuantity; token++) {
      run.queue.push({ node: flow.target, in: scope, via: flow.id })
    }
  }
}

/** An element that is done gives its place up and sends its token on; stuck, it stays with an incident. */
export function depart(run: Run, node: Node, instance: Instance): void {
  try {
    const flows = choose(run, node, instance.in)
    remember(run, node, instance)
    close(run, instance, 'done')
    follow(run, node, instance.in, flows)
  } catch (error) {
    if (!isStuck(error)) throw error
    raise(run, instance, 'leave', error)
  }
}

/** Passes an element that does not wait, or whose waiting is over, and sends its token on. */
export function passOn(run: Run, node: Node, scope: number, brought: Variables = {}, via?: string): void {
  try {
    writeOutputs(run, node, brought, scope, scope)
    const flows = choose(run, node, scope)
    emit(run, { type: 'passed', element: node.id, in: scope, ...(via === undefined ? {} : { via }) })
    follow(run, node, scope, flows)
  } catch (error) {
    if (!isStuck(error)) throw error
    hold(run, { node, in: scope, ...(node.outputs.length > 0 ? { turn: brought } : {}) }, 'leave', error)
  }
}
