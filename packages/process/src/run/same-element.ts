import type { Loop, Node } from '../compile/node.ts'
import type { Trigger } from '../compile/trigger.ts'
import { type ElementMapping, renamed } from './element-mapping.ts'
import { isListener } from './is-listener.ts'
import type { Instance } from './state.ts'

/** Why what stands at one element cannot go on at another, if it cannot: what it waits for must be the same kind of thing. */
export function goesOnAs(
  before: Node,
  after: Node,
  instance: Instance,
  elements: ElementMapping,
): 'element-changed' | 'scope-changed' | undefined {
  if (before.kind !== after.kind || !sameLoop(before.loop, after.loop) || !sameWaiting(before, after))
    return 'element-changed'
  // A listener stands beside its host; moved to another, it would listen for something else.
  if (isListener(before, instance) && before.kind === 'boundary' && after.kind === 'boundary')
    return renamed(elements, before.host.id) === after.host.id ? undefined : 'element-changed'
  return renamed(elements, before.scope.id) === after.scope.id ? undefined : 'scope-changed'
}

/** Turns carry the item under its name, and only a sequential loop has kept the items still to come. */
function sameLoop(before: Loop | undefined, after: Loop | undefined): boolean {
  if (before?.type !== 'multi' || after?.type !== 'multi') return before?.type === after?.type
  return (
    before.sequential === after.sequential &&
    before.item === after.item &&
    (before.output !== undefined || after.output === undefined)
  )
}

function sameWaiting(before: Node, after: Node): boolean {
  if ('trigger' in before && 'trigger' in after) return sameTrigger(before.trigger, after.trigger)
  // Whether the scope around it was interrupted is not written down anywhere else.
  if (before.kind === 'event-sub-process' && after.kind === 'event-sub-process')
    return before.start.interrupting === after.start.interrupting
  return true
}

function sameTrigger(before: Trigger, after: Trigger): boolean {
  if (before.type !== 'multiple' || after.type !== 'multiple') return before.type === after.type
  return (
    before.all === after.all &&
    before.of.length === after.of.length &&
    before.of.every((part, index) => part.type === after.of[index]?.type)
  )
}
