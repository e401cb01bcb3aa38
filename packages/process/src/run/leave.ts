import type { Flow, Node } from '../compile/node.ts'
import { choose } from './choose.ts'
import { close } from './close.ts'
import { hold, raise } from './incident.ts'
import { writeOutputs } from './mapping.ts'
import { remember } from './remember.ts'
import { emit, type Run } from './run.ts'
import type { Instance, Variables } from './state.ts'
import { isStuck } from './stuck.ts'

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
