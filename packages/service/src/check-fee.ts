import type { DmnDecision, DmnRule, DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import { feeRule } from './fee-rules.ts'
import type { Guide } from './guide.ts'

/** Whether the fee decision always yields one amount: its type, its hit policy, the amounts it states, and that nothing is left out. */
export function checkFee(
  guide: Guide,
  dmn: Readonly<Record<string, DmnWords>>,
  warnings: readonly Fault[],
): Fault[] {
  const id = guide.decisions.fee
  return Object.entries(dmn).flatMap(([file, words]) => {
    const decision = words.decisions.find(each => each.id === id)
    if (!decision) return []
    const wrong = (code: string, message: string, at: { id: string; line: number } = decision): Fault => ({
      file,
      line: at.line,
      element: at.id,
      code,
      message,
    })
    return [
      ...shapeFaults(decision).map(message => wrong('fee', message)),
      ...words.rules
        .filter(rule => rule.decision === id)
        .flatMap(rule => amountFaults(rule).map(message => wrong('fee-amount', message, rule))),
      ...warnings
        .filter(({ file: where, code, element }) => where === file && code === 'gap' && element === id)
        .map(({ message }) => wrong('fee-gap', `${message}. Add a rule: a fee is always an amount.`)),
    ]
  })
}

/** Policies under which several rules may answer: what follows is a list, or a count of rules. */
const many = /^(RULE ORDER|OUTPUT ORDER|COLLECT|COLLECT COUNT)$/

function shapeFaults({ id, type, outputs, defaults, policy }: DmnDecision): string[] {
  return [
    ...(type.replace(/^feel:/, '') === 'number'
      ? []
      : [`${id} says the fee and must be of type number: declare it with typeRef="number".`]),
    ...(outputs.length > 1 ? [`${id} says the fee and may have one output only.`] : []),
    ...(defaults.length > 0
      ? [`${id} says the fee and has a default output, which has no words. Say it as the last rule.`]
      : []),
    ...(many.test(policy)
      ? [`${id} says the fee and must yield one amount, not ${policy}. Use UNIQUE, FIRST or COLLECT SUM.`]
      : []),
  ]
}

function amountFaults(rule: DmnRule): string[] {
  const said = rule.outputs[0] ?? ''
  const isLiteral = /^[-+]?\d*\.?\d+$/.test(said)
  return isLiteral && feeRule(rule).yuan === null
    ? [`${rule.id} says ${said}, which is no fee. Write yuan, 0 or more, with two decimals at most.`]
    : []
}
