import { isDeepStrictEqual } from 'node:util'
import {
  advance,
  begin,
  type CompiledProcess,
  compile,
  type Effect,
  evolve,
  type ProcessCommand,
  type ProcessEvent,
  type ProcessState,
  type Resources,
  type Step,
} from '../../index.ts'

export const now = '2026-03-02T01:00:00Z'

/**
 * A case in a test. Every step goes through JSON, is checked against the fold of its events, and keeps a list of what
 * the host was asked to hold open.
 */
export class Walk {
  process: CompiledProcess
  state: ProcessState
  events: ProcessEvent[] = []
  effects: Effect[] = []
  now = now

  constructor(process: CompiledProcess, step: Step) {
    this.process = process
    this.state = this.take(step, null)
  }

  do(command: ProcessCommand): this {
    const step = advance(this.process, this.state, command, this.now)
    this.state = this.take(step, this.state)
    return this
  }

  /** Goes on with a step that was taken elsewhere, under the process that it led to. */
  follow(process: CompiledProcess, step: Step): this {
    this.process = process
    this.state = this.take(step, this.state)
    return this
  }

  /** Completes the open task or job of an element. */
  complete(element: string, variables: Record<string, unknown> = {}): this {
    const open = this.open().find(effect => effect.element === element)
    if (!open) throw new Error(`${element} is not open, only ${this.waiting().join(', ')}`)
    const type = open.type === 'start-job' ? 'complete-job' : 'complete-task'
    return this.do({ type, key: open.key, variables })
  }

  /** The key of whatever is open for an element. */
  key(element: string): number {
    const open = this.open().find(effect => effect.element === element)
    if (!open) throw new Error(`${element} is not open, only ${this.waiting().join(', ')}`)
    return open.key
  }

  /** What the host holds open, by the effects of all steps. */
  open() {
    const open = new Map<string, Extract<Effect, { key: number }>>()
    for (const effect of this.effects) {
      if (!('key' in effect)) continue
      const slot = `${effect.type === 'incident' || effect.type === 'close-incident' ? 'incident' : 'wait'} ${effect.key}`
      if ('why' in effect) open.delete(slot)
      else open.set(slot, effect)
    }
    return [...open.values()]
  }

  waiting(): string[] {
    return this.open().map(effect => effect.element)
  }

  incidents(): string[] {
    return this.open().flatMap(effect =>
      effect.type === 'incident' ? [`${effect.element} ${effect.code}`] : [],
    )
  }

  /** Elements in the order in which tokens passed, entered or left them. */
  passed(): string[] {
    return this.events.flatMap(event =>
      event.type === 'passed' || event.type === 'left' ? [event.element] : [],
    )
  }

  private take(step: Step, before: ProcessState | null): ProcessState {
    if (!step.ok) throw new Error(JSON.stringify(step.problems))
    const events: ProcessEvent[] = JSON.parse(JSON.stringify(step.events))
    const folded = events.reduce<ProcessState | null>(evolve, before)
    if (!isDeepStrictEqual(folded, step.state))
      throw new Error(`fold differs: ${JSON.stringify([folded, step.state])}`)
    if (JSON.stringify(folded) !== JSON.stringify(step.state)) throw new Error('fold differs in its bytes')
    this.events.push(...events)
    this.effects.push(...step.effects)
    return JSON.parse(JSON.stringify(step.state))
  }
}

export async function compiled(xml: string, resources?: Resources): Promise<CompiledProcess> {
  const result = await compile(xml, resources)
  if (!result.ok)
    throw new Error(result.problems.map(problem => `${problem.element}: ${problem.message}`).join('\n'))
  return result.process
}

export async function start(
  xml: string,
  variables: Record<string, unknown> = {},
  resources?: Resources,
): Promise<Walk> {
  const process = await compiled(xml, resources)
  return new Walk(process, begin(process, variables, now))
}
