import type { Node } from '../compile/node.ts'
import type { Trigger } from '../compile/trigger.ts'
import { scheduleOf } from '../time/due.ts'
import { offered } from './ad-hoc-steps.ts'
import type { Effect } from './effect.ts'
import { show } from './evaluate.ts'
import { openTask, startJob } from './open-task.ts'
import { resolve, resolveText } from './resolve.ts'
import type { Run } from './run.ts'
import type { Instance, Variables } from './state.ts'
import { stuck } from './stuck.ts'

/** An instance that is to be entered, with what the host must do for it. Nothing has happened yet. */
export type Opening = { instance: Instance; effects: Effect[] }

/** Works out what an element waits for; throws `stuck` before anything has happened when that cannot be found out. */
export function open(run: Run, node: Node, place: Instance, context: Variables): Opening {
  switch (node.kind) {
    case 'user':
      return { instance: place, effects: [openTask(run, node, place.key, context, place.variables)] }
    case 'job':
      return { instance: place, effects: [startJob(run, node, place.key, context)] }
    case 'ad-hoc': {
      const activities = offered(node).map(child => ({ element: child.id, name: child.name ?? child.id }))
      const { key, element } = place
      return { instance: place, effects: [{ type: 'offer-activities', key, element, activities }] }
    }
    default:
      return { instance: place, effects: [] }
  }
}

/** Works out the waiting for a trigger, as one instance, or one with parts for a multiple event. Keys follow on. */
export function openTrigger(run: Run, trigger: Trigger, place: Instance, context: Variables): Opening[] {
  if (trigger.type !== 'multiple') return [openOne(run, trigger, place, context)]
  const parts = trigger.of.map((part, index) => {
    const instance = { key: place.key + 1 + index, element: place.element, in: place.key, part: index }
    return openOne(run, part, instance, context)
  })
  return [{ instance: place, effects: [] }, ...parts]
}

/** Whether an event of this trigger stands and waits; errors, for one, are looked for when they are thrown. */
export function waits(trigger: Trigger): boolean {
  return ['message', 'timer', 'signal', 'condition', 'multiple'].includes(trigger.type)
}

function openOne(run: Run, trigger: Trigger, place: Instance, context: Variables): Opening {
  const { key, element } = place
  switch (trigger.type) {
    case 'timer': {
      const value = resolve(run, trigger.timer.value, context)
      const schedule = scheduleOf(trigger.timer.when, value, run.now)
      if (!schedule)
        throw stuck('bad-timer', `The ${trigger.timer.when} of ${element} came to ${show(value)}`)
      const since = typeof schedule.due === 'string' ? {} : { since: run.now }
      return {
        instance: { ...place, ...schedule, ...since },
        effects: [{ type: 'set-timer', key, element, due: schedule.due }],
      }
    }
    case 'message': {
      const name = resolveText(run, trigger.name, context, 'The message name')
      const correlation =
        trigger.correlation && resolveText(run, trigger.correlation, context, 'The correlation key')
      const fields = correlation === undefined ? {} : { correlation }
      return {
        instance: { ...place, message: name, ...fields },
        effects: [{ type: 'subscribe', key, element, kind: 'message', name, ...fields }],
      }
    }
    case 'signal': {
      const name = resolveText(run, trigger.name, context, 'The signal name')
      return {
        instance: { ...place, signal: name },
        effects: [{ type: 'subscribe', key, element, kind: 'signal', name }],
      }
    }
    case 'condition':
      return { instance: { ...place, held: false }, effects: [] }
    default:
      return { instance: place, effects: [] }
  }
}
