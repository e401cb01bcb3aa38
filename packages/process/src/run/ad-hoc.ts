import type { NodeOf } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import { offered } from './ad-hoc-steps.ts'
import { clear } from './close.ts'
import type { ProcessCommand } from './command.ts'
import { complete } from './complete.ts'
import { isTrue } from './evaluate.ts'
import { raise } from './incident.ts'
import { nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'
import { isStuck } from './stuck.ts'
import { contextOf, propagate } from './variables.ts'

export function startActivity(
  run: Run,
  command: Extract<ProcessCommand, { type: 'start-activity' }>,
  isBusy: boolean,
): Problem[] {
  const { key, element, variables } = command
  const instance = find(run.state, key)
  const node = instance && openAdHoc(run, instance)
  const child = node && offered(node).find(each => each.id === element)
  if (!node || !child) return refuse('no-such-activity', { key, element }).problems
  if (node.sequential && isBusy) return refuse('one-at-a-time', { key, element }).problems
  if (variables) propagate(run, key, variables)
  run.queue.push({ node: child, in: key })
  return []
}

export function completeScope(
  run: Run,
  command: Extract<ProcessCommand, { type: 'complete-scope' }>,
): Problem[] {
  const instance = find(run.state, command.key)
  if (!instance || !openAdHoc(run, instance)) return refuse('no-such-scope', { key: command.key }).problems
  clear(run, instance.key)
  complete(run, find(run.state, instance.key) ?? instance)
  return []
}

/** A token has ended in an ad-hoc sub-process: perhaps that was enough. */
export function reviewAdHoc(run: Run, instance: Instance, node: NodeOf<'ad-hoc'>, isBusy: boolean): void {
  try {
    const enough = node.completion ? isTrue(run, node.completion, contextOf(run, instance.key)) : !isBusy
    if (!enough || (isBusy && !node.cancelRemaining)) return
    clear(run, instance.key)
    complete(run, instance)
  } catch (error) {
    if (!isStuck(error)) throw error
    raise(run, instance, 'run', error)
  }
}

function openAdHoc(run: Run, instance: Instance): NodeOf<'ad-hoc'> | undefined {
  const node = nodeOf(run, instance)
  return node.kind === 'ad-hoc' && !instance.loop && !instance.incident && !instance.arrived
    ? node
    : undefined
}
