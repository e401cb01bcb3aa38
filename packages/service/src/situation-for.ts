import { evaluate } from '@baotu/decision'
import type { Answers } from './answers.ts'
import { askedAnswers } from './asked-answers.ts'
import type { Limits } from './limit.ts'
import { contextOf } from './pages-for.ts'
import { reasonsOf } from './reasons.ts'
import type { Service } from './service.ts'
import type { Reason, Situation } from './situation.ts'

/** What the declared decisions say about these answers: values, limits, and why. */
export function situationFor(service: Service, answers: Answers): Situation {
  const { situation, limits } = service.guide.decisions
  const found = situation ? decide(service, situation, answers) : { value: null, reasons: [] }
  const timed = limits ? decide(service, limits, answers) : { value: null, reasons: [] }
  return {
    values: named(found.value, service.outputs[situation ?? '']),
    limits: limitsWith(service.guide.limits, timed.value),
    reasons: [
      ...found.reasons,
      ...timed.reasons.filter(({ rule }) => !found.reasons.some(seen => seen.rule === rule)),
    ],
  }
}

/** One decision of the service, with the rules that matched. */
export function decide(
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

/** The declared limits, with the amounts of the decision clock as the limits decision says; null leaves them as they are. */
function limitsWith(declared: Limits, said: unknown): Limits {
  if (!isRecord(said) || !declared.decision) return declared
  const { legal, promised } = declared.decision
  return {
    ...declared,
    decision: {
      legal: legal && typeof said.legal === 'number' ? { ...legal, amount: said.legal } : legal,
      promised:
        promised && typeof said.promised === 'number' ? { ...promised, amount: said.promised } : promised,
    },
  }
}

/** A table with one output answers with its bare value (DMN 1.5, 8.2.11): give it its name. */
function named(value: unknown, outputs: readonly string[] = []): Record<string, unknown> {
  if (isRecord(value)) return value
  return value === null || outputs[0] === undefined ? {} : { [outputs[0]]: value }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
