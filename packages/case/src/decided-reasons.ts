// Why the decisions that a process asked (business rule tasks) came out as they did: routing, instant granting and the like.
import type { Explanation } from '@baotu/decision'
import { type Reason, reasonsOf, type Service } from '@baotu/service'

/** Each matched rule once, in the order in which the process asked; `decision` leaves only what that one said. */
export function decidedReasons(
  service: Pick<Service, 'rules'>,
  history: readonly { type: string }[],
  decision?: string,
): Reason[] {
  const found = history
    .flatMap(event => (event.type === 'process-moved' && 'events' in event ? [event.events].flat() : []))
    .filter(isDecided)
    .filter(event => decision === undefined || event.decision === decision)
    .flatMap(event => reasonsOf(service, event.explanation))
  return [...new Map(found.map(reason => [reason.rule, reason])).values()]
}

type Decided = { type: 'decided'; decision: string; explanation: Explanation }

function isDecided(event: unknown): event is Decided {
  if (typeof event !== 'object' || event === null) return false
  return 'type' in event && event.type === 'decided' && 'explanation' in event
}
