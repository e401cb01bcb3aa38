import type { Answers } from './answers.ts'
import { askDecision } from './ask-decision.ts'
import type { Service } from './service.ts'
import type { Reason } from './situation.ts'
import { yuanOf } from './yuan.ts'

/** A fee (行政事业性收费) and why it is so much; `yuan` is exact, with two decimals: "120.00". "0.00" is free. */
export type Fee = { yuan: string; reasons: Reason[] }

/** What these answers cost: the declared amount, or what the fee decision says. Null when that is no amount of money. */
export function feeFor(service: Service, answers: Answers): Fee | null {
  const { fee, decisions } = service.guide
  if (decisions.fee === undefined) return feeOf(fee.amount ?? 0, [])
  const { value, reasons } = askDecision(service, decisions.fee, answers)
  return feeOf(value, reasons)
}

function feeOf(amount: unknown, reasons: Reason[]): Fee | null {
  const yuan = yuanOf(amount)
  return yuan === null ? null : { yuan, reasons }
}
