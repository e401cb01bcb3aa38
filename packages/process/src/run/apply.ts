import { renamed } from './element-mapping.ts'
import type { ProcessEvent } from './event.ts'
import {
  type DoneRecord,
  family,
  type Instance,
  indexOf,
  type LoopState,
  type ProcessState,
} from './state.ts'

/** Changes a draft; `evolve` and the engine both go through here, so that fold(events) is the state. */
export function apply(draft: ProcessState, event: ProcessEvent): void {
  switch (event.type) {
    case 'entered':
      draft.instances.push(event.instance)
      draft.next = event.instance.key + 1
      return
    case 'left':
      remove(draft, event.key)
      return
    case 'cancelled':
      remove(draft, event.key)
      if (event.key === 0) draft.status = 'cancelled'
      return
    case 'arrived':
      change(draft, event.key, instance => ({
        ...instance,
        arrived: [...(instance.arrived ?? []), event.via],
      }))
      return
    case 'joined':
      change(draft, event.key, instance => joined(instance, event.taken, event.fired))
      return
    case 'variables-set':
      if (event.in === 0) draft.variables = { ...draft.variables, ...event.variables }
      else
        change(draft, event.in, instance => ({
          ...instance,
          variables: { ...instance.variables, ...event.variables },
        }))
      return
    case 'timer-set':
      change(draft, event.key, instance => ({
        ...instance,
        due: event.due,
        ...(event.repeat === undefined ? {} : { repeat: event.repeat }),
      }))
      return
    case 'condition-seen':
      change(draft, event.key, instance => ({ ...instance, held: event.held }))
      return
    case 'loop-advanced':
      change(draft, event.key, instance => ({ ...instance, loop: advanced(instance.loop, event) }))
      return
    case 'job-failed':
      change(draft, event.key, instance => ({ ...instance, retries: event.retries }))
      return
    case 'remembered':
      draft.done = [...(draft.done ?? []), event.record]
      return
    case 'recalled':
      forget(draft, record => record.in === event.in && (event.activity ?? record.element) === record.element)
      return
    case 'undo-started':
      change(draft, event.key, instance => ({ ...instance, undo: instance.undo?.slice(0, -1) ?? [] }))
      return
    case 'incident-raised':
      change(draft, event.key, instance => ({ ...instance, incident: event.incident }))
      return
    case 'incident-resolved':
      change(draft, event.key, instance => {
        const mended = { ...instance }
        delete mended.incident
        return mended
      })
      return
    case 'migrated':
      migrated(draft, event)
      return
    case 'completed':
      draft.status = 'completed'
      draft.instances = []
      delete draft.done
      return
    case 'begun':
    case 'commanded':
    case 'passed':
    case 'decided':
    case 'error-thrown':
    case 'escalated':
      return
  }
}

/** A join lets go the tokens that it has put together; those that came twice wait on. */
function joined(instance: Instance, taken: string[], fired: boolean | undefined): Instance {
  const rest = [...(instance.arrived ?? [])]
  for (const flow of taken) {
    const at = rest.indexOf(flow)
    if (at >= 0) rest.splice(at, 1)
  }
  return { ...instance, arrived: rest, ...(fired === undefined ? {} : { fired }) }
}

function advanced(
  loop: LoopState | undefined,
  event: Extract<ProcessEvent, { type: 'loop-advanced' }>,
): LoopState {
  const { started, done } = event
  const out = loop?.out?.with(event.out?.index ?? 0, event.out?.value ?? null)
  return { total: -1, ...loop, started, done, ...(out && event.out ? { out } : {}) }
}

function change(draft: ProcessState, key: number, by: (instance: Instance) => Instance) {
  const index = indexOf(draft, key)
  const instance = draft.instances[index]
  if (instance) draft.instances[index] = by(instance)
}

function remove(draft: ProcessState, key: number) {
  const index = indexOf(draft, key)
  const isLast = index >= 0 && index === draft.instances.length - 1
  if (isLast) {
    draft.instances.pop()
    if (draft.done) forget(draft, record => record.in === key)
    return
  }
  const gone = new Set(family(draft, key))
  draft.instances = draft.instances.filter(instance => !gone.has(instance))
  if (!draft.done) return
  const keys = new Set([...gone].map(instance => instance.key)).add(key)
  forget(draft, record => keys.has(record.in))
}

function migrated(draft: ProcessState, event: Extract<ProcessEvent, { type: 'migrated' }>) {
  const rename = <R extends { element: string; inner?: DoneRecord[] }>(record: R): R => ({
    ...record,
    element: renamed(event.elements, record.element),
    ...(record.inner ? { inner: record.inner.map(rename) } : {}),
  })
  draft.process = event.process
  draft.version = event.version
  draft.instances = draft.instances.map(instance => {
    const { arrived, incident, undo } = instance
    return {
      ...rename(instance),
      ...(arrived ? { arrived: arrived.map(flow => renamed(event.elements, flow)) } : {}),
      ...(incident?.via === undefined
        ? {}
        : { incident: { ...incident, via: renamed(event.elements, incident.via) } }),
      ...(undo ? { undo: undo.map(rename) } : {}),
    }
  })
  if (draft.done) draft.done = draft.done.map(rename)
}

/** A list that has become empty is left out, so that most cases never carry one. */
function forget(draft: ProcessState, isGone: (record: DoneRecord) => boolean) {
  const rest = draft.done?.filter(record => !isGone(record)) ?? []
  if (rest.length > 0) draft.done = rest
  else delete draft.done
}
