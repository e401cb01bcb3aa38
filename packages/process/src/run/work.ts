import type { NodeOf } from '../compile/node.ts'
import { complete } from './complete.ts'
import { evaluate } from './evaluate.ts'
import { raise } from './incident.ts'
import { emit, type Run } from './run.ts'
import type { Instance } from './state.ts'
import { contextOf } from './variables.ts'

/** Does the work of a business rule or script task at once. A decision that fails becomes an incident. */
export function work(run: Run, instance: Instance, node: NodeOf<'decision' | 'script'>): void {
  const context = contextOf(run, instance.key)
  if (node.kind === 'script') {
    complete(run, instance, { [node.result]: evaluate(run, node.script, context) })
    return
  }
  try {
    const { value, explanation } = node.decision(context, run.now)
    emit(run, {
      type: 'decided',
      element: node.id,
      in: instance.in,
      decision: node.decisionId,
      value: value ?? null,
      ...(explanation === undefined ? {} : { explanation }),
    })
    complete(run, instance, { [node.result]: value ?? null })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    raise(run, instance, 'run', { phase: 'run', code: 'decision-failed', message })
  }
}
