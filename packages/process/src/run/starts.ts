import type { CompiledProcess } from '../compile/compile.ts'
import type { Trigger } from '../compile/trigger.ts'
import { type Due, scheduleOf } from '../time/due.ts'
import { emptyState } from './draft.ts'
import { resolve } from './resolve.ts'
import { startRun } from './run.ts'

/** What begins new cases by itself; `element` is handed to `begin` when it has happened. */
export type ProcessStart =
  | { element: string; kind: 'none' }
  | { element: string; kind: 'message' | 'signal'; name: string }
  /** Asked again after each time, it names the next one; nothing is listed when there is none. */
  | { element: string; kind: 'timer'; due: Due; repeats: boolean }

/**
 * The start events of a process (BPMN 2.0.2 clause 10.5.2; SPEC 9.5), with what the host must listen for to begin cases.
 * Expressions are evaluated without variables; a timer that has no next time is left out. Never throws.
 * @param now ISO instant from which timers are counted
 */
export function starts(process: CompiledProcess, now: string): ProcessStart[] {
  const run = startRun(process, emptyState({ type: 'completed' }), now)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const list = (element: string, trigger: Trigger): ProcessStart[] => {
    switch (trigger.type) {
      case 'none':
        return [{ element, kind: 'none' }]
      case 'message':
      case 'signal':
        return [{ element, kind: trigger.type, name: text(resolve(run, trigger.name, {})) }]
      case 'timer': {
        const schedule = scheduleOf(trigger.timer.when, resolve(run, trigger.timer.value, {}), now)
        return schedule
          ? [{ element, kind: 'timer', due: schedule.due, repeats: schedule.every !== undefined }]
          : []
      }
      case 'multiple':
        return trigger.of.flatMap(part => list(element, part))
      default:
        return []
    }
  }
  return process.root.nodes.flatMap(node => (node.kind === 'start' ? list(node.id, node.trigger) : []))
}
