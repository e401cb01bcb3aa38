/** Whether a result is the expected one: values of one kind are equal, numbers up to the digits the kit writes down. */
import { equal } from '../src/value/compare.ts'
import { decimal, isNumber } from '../src/value/number.ts'
import { textOf } from '../src/value/text.ts'
import { kindOf, type Value } from '../src/value/value.ts'

export function matches(actual: Value, expected: Value): boolean {
  if (actual === null || expected === null) return actual === expected
  if (isNumber(actual) && isNumber(expected)) return near(actual, expected)
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return (
      actual.length === expected.length && actual.every((item, at) => matches(item, expected[at] ?? null))
    )
  }
  if (actual instanceof Map && expected instanceof Map) {
    return (
      actual.size === expected.size &&
      [...expected].every(([key, item]) => actual.has(key) && matches(actual.get(key) ?? null, item))
    )
  }
  if (kindOf(actual) !== kindOf(expected)) return false
  return equal(actual, expected) === true || textOf(actual) === textOf(expected)
}

function near(actual: Parameters<typeof decimal>[0], expected: Parameters<typeof decimal>[0]): boolean {
  const difference = decimal(actual).minus(decimal(expected)).abs()
  return difference.lte(1e-8)
}
