/** For tests: a table of lines `expression ==> expression`, both sides of which must yield the same value. Lines with # are titles. */
import { expect, test } from 'vitest'
import { textOf } from '../value/text.ts'
import { compileExpression, evaluateToValue } from './expression.ts'

export function testReadings(table: string): void {
  const lines = table.split('\n').filter(line => line.includes('==>'))
  test.each(lines.map(line => line.split('==>').map(side => side.trim()) as [string, string]))(
    'given %s, when it is evaluated, then it is %s',
    (source, expected) => {
      expect(shown(source)).toBe(shown(expected))
    },
  )
}

/** What cannot be read counts as null, as it does in the conformance kit. */
function shown(source: string): string {
  const compiled = compileExpression(source, 'expression')
  if (!compiled.ok) return 'null'
  return textOf(evaluateToValue(compiled.expression, {}, { now: '2026-03-01T00:00:00Z' }).value, true)
}
