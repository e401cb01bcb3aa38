import type { Node, NodeOf } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import { clear } from './close.ts'
import type { ProcessCommand } from './command.ts'
import { complete } from './complete.ts'
import { evaluate, isTrue, show } from './evaluate.ts'
import { raise } from './incident.ts'
import { nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'
import { isStuck, stuck } from './stuck.ts'
import { contextOf, propagate } from './variables.ts'

/** The steps of an ad-hoc sub-process that people may start: its activities that nothing leads to. */
export function offered(node: NodeOf<'ad-hoc'>): Node[] {
  return node.body.nodes.filter(
    child =>
      child.incoming.length === 0 &&
      !child.forCompensation &&
      child.kind !== 'boundary' &&
      child.kind !== 'event-sub-process',
  )
}

/** The elements to start on entry, when the model names them. */
export function startsOnEntry(run: Run, node: NodeOf<'ad-hoc'>, context: Record<string, unknown>): Node[] {
  if (!node.active) return []
  const names = evaluate(run, node.active, context)
  const found = Array.isArray(names)
    ? names.map(name => offered(node).find(child => child.id.split('/').at(-1) === name))
    : []
  if (!Array.isArray(names) || found.includes(undefined))
    throw stuck(
      'not-activities',
      `"${node.active.source}" gave ${show(names)} instead of a list of activities in ${node.id}`,
    )
  return found.filter(child => child !== undefined)
}

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
