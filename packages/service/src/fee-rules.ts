import type { DmnRule, DmnWords } from './dmn-words.ts'
import type { Guide } from './guide.ts'
import { yuanOf } from './yuan.ts'

/** What a fee can be: one rule of the fee decision. `yuan` is null where the amount is computed; then its words say how. */
export type FeeRule = { rule: string; yuan: string | null }

/** The rules of the fee decision in their order; none where the fee is one amount. */
export function feeRules(guide: Guide, dmn: readonly DmnWords[]): FeeRule[] {
  const id = guide.decisions.fee
  if (id === undefined) return []
  return dmn.flatMap(({ rules }) => rules.filter(({ decision }) => decision === id).map(feeRule))
}

export function feeRule({ id, outputs }: DmnRule): FeeRule {
  const said = outputs[0] ?? ''
  return { rule: id, yuan: /^\d*\.?\d+$/.test(said) ? yuanOf(Number(said)) : null }
}
