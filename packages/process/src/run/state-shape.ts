import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { isRecord } from '../is-record.ts'
import type { Problem } from '../problem.ts'
import type { Instance, ProcessState } from './state.ts'

const statuses = new Set<unknown>(['active', 'completed', 'cancelled'])
const phases = new Set<unknown>(['enter', 'run', 'leave'])
/** Sub-processes within sub-processes; nobody draws more, and a check that recurses has to end. */
const deepest = 200

/** Whether this has the outermost form of a state, so that it can be asked for its version. */
export function isState(state: unknown): state is ProcessState {
  return (
    isRecord(state) &&
    typeof state.process === 'string' &&
    typeof state.version === 'string' &&
    statuses.has(state.status)
  )
}

/**
 * What is wrong with a state, if anything is. It comes back from a database, so its type is not to be trusted: a state
 * that the engine would stumble over is refused as a whole.
 */
export function stateProblem(process: CompiledProcess, state: ProcessState): Problem | undefined {
  const { next, variables, instances, done } = state
  if (!isKey(next) || next < 1) return bad('next')
  if (!isRecord(variables)) return bad('variables')
  if (!Array.isArray(instances)) return bad('instances')
  if (done !== undefined && !areRecords(process, done, 0)) return bad('done')
  if (instances.length === 0) return undefined
  const keys = new Set([0])
  let last = 0
  for (const [index, instance] of instances.entries()) {
    if (!isRecord(instance) || !isKey(instance.key) || instance.key <= last || instance.key >= next)
      return bad(`instances.${index}.key`)
    if (!isKey(instance.in) || !keys.has(instance.in)) return bad(`instances.${index}.in`)
    const node = typeof instance.element === 'string' ? process.nodes.get(instance.element) : undefined
    if (!node) return bad(`instances.${index}.element`)
    const field = wrongField(process, node, instance)
    if (field) return bad(`instances.${index}.${field}`)
    last = instance.key
    keys.add(last)
  }
  return undefined
}

function wrongField(process: CompiledProcess, node: Node, instance: Instance): string | undefined {
  const { due, loop, part, arrived, incident, undo } = instance
  if (instance.variables !== undefined && !isRecord(instance.variables)) return 'variables'
  for (const name of ['since', 'every', 'message', 'correlation', 'signal'] as const)
    if (instance[name] !== undefined && typeof instance[name] !== 'string') return name
  for (const name of ['held', 'fired'] as const)
    if (instance[name] !== undefined && typeof instance[name] !== 'boolean') return name
  for (const name of ['repeat', 'retries'] as const)
    if (instance[name] !== undefined && !Number.isInteger(instance[name])) return name
  if (due !== undefined && typeof due !== 'string' && !(isRecord(due) && typeof due.amount === 'number'))
    return 'due'
  if (arrived !== undefined && !(Array.isArray(arrived) && arrived.every(via => typeof via === 'string')))
    return 'arrived'
  if (loop !== undefined && !(node.loop && isLoop(loop))) return 'loop'
  if (part !== undefined && !isPart(node, part)) return 'part'
  if (incident !== undefined && !isIncident(incident)) return 'incident'
  return undo === undefined || areRecords(process, undo, 0) ? undefined : 'undo'
}

function isLoop(loop: unknown): boolean {
  return (
    isRecord(loop) &&
    [loop.total, loop.started, loop.done].every(Number.isInteger) &&
    (loop.items === undefined || Array.isArray(loop.items)) &&
    (loop.out === undefined || Array.isArray(loop.out))
  )
}

function isPart(node: Node, part: unknown): boolean {
  return isKey(part) && 'trigger' in node && node.trigger.type === 'multiple' && part < node.trigger.of.length
}

function isIncident(incident: unknown): boolean {
  if (!isRecord(incident)) return false
  const { phase, code, message, via } = incident
  return (
    phases.has(phase) &&
    typeof code === 'string' &&
    typeof message === 'string' &&
    (via === undefined || typeof via === 'string')
  )
}

/** Records of what was done, or of what is to be undone. */
function areRecords(process: CompiledProcess, records: unknown, depth: number): boolean {
  return (
    Array.isArray(records) &&
    depth < deepest &&
    records.every(
      record =>
        isRecord(record) &&
        typeof record.element === 'string' &&
        process.nodes.has(record.element) &&
        (record.in === undefined || isKey(record.in)) &&
        (record.variables === undefined || isRecord(record.variables)) &&
        (record.inner === undefined || areRecords(process, record.inner, depth + 1)),
    )
  )
}

function isKey(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function bad(path: string): Problem {
  return { code: 'bad-state', path }
}
