// Why the decisions that a process asked (business rule tasks) came out as they did: routing, instant granting and the like.
import type { Explanation } from '@baotu/decision'
import { type Reason, reasonsOf, type Service } from '@baotu/service'
import type { CaseEvent } from './event.ts'

/** Each matched rule once, in the order in which the process asked; `decision` leaves only what that one said. */
export function decidedReasons(
  service: Pick<Service, 'rules'>,
  history: readonly CaseEvent[],
  decision?: string,
): Reason[] {
  const asked = history.flatMap(event => (event.type === 'process-moved' ? event.events : []))
  const found = asked.flatMap(event =>
    event.type === 'decided' &&
    isExplanation(event.explanation) &&
    (decision ?? event.decision) === event.decision
      ? reasonsOf(service, event.explanation)
      : [],
  )
  return [...new Map(found.map(reason => [reason.rule, reason])).values()]
}

function isExplanation(value: unknown): value is Explanation {
  return typeof value === 'object' && value !== null && 'decisions' in value
}
