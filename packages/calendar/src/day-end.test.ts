import { expect, test } from 'vitest'
import { dayEnd } from './day-end.ts'

test('a day of the city ends a millisecond before the next begins', () => {
  expect(dayEnd(Temporal.PlainDate.from('2026-10-08')).toString()).toBe('2026-10-08T15:59:59.999Z')
})
