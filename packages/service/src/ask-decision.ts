import { evaluate } from '@baotu/decision'
import type { Answers } from './answers.ts'
import { askedAnswers } from './asked-answers.ts'
import { contextOf } from './pages-for.ts'
import { reasonsOf } from './reasons.ts'
import type { Service } from './service.ts'
import type { Reason } from './situation.ts'

/** What one decision of the service says of these answers, with the rules that matched. */
export function askDecision(
  service: Service,
  id: string,
  answers: Answers,
): { value: unknown; reasons: Reason[] } {
  const decisions = service.decisions[id]
  if (!decisions) throw new Error(`The service ${service.id} has no decision ${id}`)
  const { value, explanation } = evaluate(
    decisions,
    id,
    contextOf(service.form.pages, askedAnswers(service, answers)),
  )
  return { value, reasons: reasonsOf(service, explanation) }
}
