import type { Explanation } from '@baotu/decision'
import type { Service } from './service.ts'
import type { Reason } from './situation.ts'

/** Which rules matched, in the service's words: what was needed first comes first. Rules without words are left out. */
export function reasonsOf(service: Pick<Service, 'rules'>, explanation: Explanation): Reason[] {
  return explanation.decisions.flatMap(decision =>
    decision.tables
      .flatMap(table => table.rules)
      .flatMap(rule => {
        const words = rule.matched && rule.id !== null ? service.rules[rule.id] : undefined
        return words && rule.id !== null ? [{ decision: decision.id, rule: rule.id, words }] : []
      }),
  )
}
