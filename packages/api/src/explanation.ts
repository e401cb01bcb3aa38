// Why a decision came out as it did, as it goes out: the engine's account, with each rule's words in both languages.
import type { Explanation } from '@baotu/decision'
import type { Service } from '@baotu/service'
import { z } from 'zod'

const value = z.unknown().meta({ description: 'Any JSON; dates, times and durations as ISO 8601 text.' })

const ruleSchema = z.object({
  number: z.int().meta({ description: 'From 1, as the table is read.' }),
  id: z.string().nullable(),
  matched: z.boolean(),
  words: z
    .object({ zh: z.string(), en: z.string() })
    .nullable()
    .meta({ description: 'What this rule says to the person it is about.' }),
  failed: z
    .object({ input: z.string(), test: z.string(), value })
    .nullable()
    .meta({ description: 'The first cell that did not pass: its column, the test as written, the value.' }),
})

export const explanationSchema = z
  .object({
    decisions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        value,
        inputs: z.array(z.object({ name: z.string(), kind: z.enum(['input', 'decision']), value })),
        tables: z.array(
          z.object({
            hitPolicy: z.string(),
            inputs: z.array(z.object({ label: z.string(), expression: z.string(), value })),
            rules: z.array(ruleSchema),
            matched: z.array(z.int()).meta({ description: 'Numbers of the rules that matched.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ description: 'In the order in which they were decided; what was asked for comes last.' })

export function inWords(explanation: Explanation, service: Service): z.infer<typeof explanationSchema> {
  const wordsOf = (id: string | null) =>
    id !== null && Object.hasOwn(service.rules, id) ? (service.rules[id] ?? null) : null
  return {
    decisions: explanation.decisions.map(decision => ({
      ...decision,
      tables: decision.tables.map(table => ({
        ...table,
        rules: table.rules.map(rule => ({ ...rule, words: wordsOf(rule.id) })),
      })),
    })),
  }
}
