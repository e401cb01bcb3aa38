/** Why a decision came out as it did, as plain JSON that a page can show. */

import type { TableTrace } from '../feel/run.ts'
import { plainOrNull } from '../feel/start.ts'
import { type Plain } from '../value/plain.ts'
import type { Value } from '../value/value.ts'
import type { Table } from './model.ts'
import type { Program } from './program.ts'
import type { Asked, Session } from './session.ts'

export type RuleExplanation = {
  /** From 1, as the table is read. */
  number: number
  id: string | null
  matched: boolean
  /** The texts of the annotation columns. */
  annotations: string[]
  description: string | null
  /** The first cell that did not pass: its column, the test as written, and the value it was put to. */
  failed: { input: string; test: string; value: Plain } | null
}
export type TableExplanation = {
  hitPolicy: string
  inputs: { label: string; expression: string; value: Plain }[]
  rules: RuleExplanation[]
  matched: number[]
}
export type DecisionExplanation = {
  id: string
  name: string
  value: Plain
  /** What it was given, by name: inputs and other decisions. */
  inputs: { name: string; kind: 'input' | 'decision'; value: Plain }[]
  /** The tables it went through, those of knowledge models it called among them. */
  tables: TableExplanation[]
}
/** In the order in which they were decided: what was needed first comes first, what was asked for comes last. */
export type Explanation = { decisions: DecisionExplanation[] }

export function explain(session: Session): Explanation {
  return { decisions: session.asked.map(asked => explainDecision(asked, session)) }
}

function explainDecision(asked: Asked, session: Session): DecisionExplanation {
  const { element } = asked.program.entry
  return {
    id: element.id,
    name: element.name,
    value: shown(asked.value),
    inputs: asked.program.requires.flatMap(key => {
      const program: Program | undefined = session.programs.get(key)
      const kind = program?.entry.element.kind
      if (!program || (kind !== 'input' && kind !== 'decision')) return []
      return [
        { name: program.entry.element.variable.name, kind, value: shown(session.values.get(key) ?? null) },
      ]
    }),
    tables: asked.tables.map(explainTable),
  }
}

function explainTable(trace: TableTrace): TableExplanation {
  const table = trace.table as Table
  const values = trace.inputs.map(shown)
  const rules = trace.failed.map((miss, at): RuleExplanation => {
    const rule = table.rules[at]
    return {
      number: at + 1,
      id: rule?.id ?? null,
      matched: miss < 0,
      annotations: rule?.annotations ?? [],
      description: rule?.description ?? null,
      failed:
        miss < 0
          ? null
          : {
              input: table.inputs[miss]?.label ?? '',
              test: rule?.inputs[miss] ?? '',
              value: values[miss] ?? null,
            },
    }
  })
  return {
    hitPolicy: table.aggregation ? `${table.hitPolicy} ${table.aggregation}` : table.hitPolicy,
    inputs: table.inputs.map((input, at) => ({
      label: input.label,
      expression: input.expression,
      value: values[at] ?? null,
    })),
    rules,
    matched: rules.filter(rule => rule.matched).map(rule => rule.number),
  }
}

/** What is too large to be shown is shown as null. */
const shown = (value: Value): Plain => plainOrNull(value, [])
