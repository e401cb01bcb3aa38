import type { Answers } from './answers.ts'
import { askDecision } from './ask-decision.ts'
import { feeFor } from './fee-for.ts'
import type { Limits } from './limit.ts'
import type { Service } from './service.ts'
import type { Situation } from './situation.ts'

/** What the declared decisions say about these answers: values, limits, the fee, and why. */
export function situationFor(service: Service, answers: Answers): Situation {
  const { situation, limits } = service.guide.decisions
  const found = situation ? askDecision(service, situation, answers) : { value: null, reasons: [] }
  const timed = limits ? askDecision(service, limits, answers) : { value: null, reasons: [] }
  return {
    values: named(found.value, service.outputs[situation ?? '']),
    limits: limitsWith(service.guide.limits, timed.value),
    fee: feeFor(service, answers),
    reasons: [
      ...found.reasons,
      ...timed.reasons.filter(({ rule }) => !found.reasons.some(seen => seen.rule === rule)),
    ],
  }
}

/** The declared limits, with the amounts of the decision clock as the limits decision says; null leaves them as they are. */
function limitsWith(declared: Limits, said: unknown): Limits {
  if (!isRecord(said) || !declared.decision) return declared
  const { legal, promised } = declared.decision
  return {
    ...declared,
    decision: {
      ...declared.decision,
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
