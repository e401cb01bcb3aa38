import type { Node, NodeOf } from '../compile/node.ts'
import { evaluate, show } from './evaluate.ts'
import type { Run } from './run.ts'
import { stuck } from './stuck.ts'

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
