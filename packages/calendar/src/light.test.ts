import { describe, expect, it } from 'vitest'
import { cityZone } from './city-day.ts'
import {
  type ClockState,
  daysLeft,
  lightAt as lightAtBy,
  light as lightBy,
  standardThresholds,
} from './light.ts'
import type { Limit, Unit } from './limit.ts'
import { nationalCalendar } from './national-calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(cityZone).toInstant()
const limit = (amount: number, unit: Unit = 'working-day'): Limit => ({ amount, unit })

const light: typeof lightBy extends (...asked: [...infer Asked, infer By]) => infer Shown
  ? (...asked: [...Asked, By?]) => Shown
  : never = (calendar, clock, today, by = standardThresholds) => lightBy(calendar, clock, today, by)
const lightAt: typeof lightAtBy extends (...asked: [...infer Asked, infer By]) => infer Shown
  ? (...asked: [...Asked, By?]) => Shown
  : never = (calendar, clock, now, by = standardThresholds) => lightAtBy(calendar, clock, now, by)

describe('the light', () => {
  // Twenty working days from 2026-01-15 end 2026-02-12.
  it.each([
    ['2026-01-15', 'green'],
    ['2026-02-03', 'green'],
    ['2026-02-04', 'yellow'],
    ['2026-02-12', 'yellow'],
    ['2026-02-13', 'red'],
    ['2026-02-15', 'red'],
  ])('L1: of twenty working days is on %s %s', (today, expected) => {
    expect(light(nationalCalendar, { due: day('2026-02-12'), limit: limit(20) }, day(today))).toBe(expected)
  })

  it.each<[ClockState, string]>([
    ['paused', 'blue'],
    ['closed', 'grey'],
    ['running', 'red'],
  ])('L1: of an overdue clock that is %s is %s', (state, expected) => {
    const clock = { due: day('2026-02-12'), limit: limit(20), state }
    expect(light(nationalCalendar, clock, day('2026-03-12'))).toBe(expected)
    const moment = { due: at('2026-02-12T17:00'), limit: limit(20), state }
    expect(lightAt(nationalCalendar, moment, at('2026-03-12T10:00'))).toBe(expected)
  })

  it('L1: is yellow with one working day left, however short the limit', () => {
    const clock = { due: day('2026-03-05'), limit: limit(2) }
    expect(light(nationalCalendar, clock, day('2026-03-03'))).toBe('green')
    expect(light(nationalCalendar, clock, day('2026-03-04'))).toBe('yellow')
  })

  it('L1: goes by the city’s own thresholds', () => {
    const clock = { due: day('2026-02-12'), limit: limit(20) }
    const ours = { yellowShare: 0.5, yellowWorkingDays: 3 }
    expect(light(nationalCalendar, clock, day('2026-01-29'), ours)).toBe('yellow')
    expect(light(nationalCalendar, clock, day('2026-01-28'), ours)).toBe('green')
  })

  it('L1: of natural days and months counts natural days', () => {
    expect(
      light(nationalCalendar, { due: day('2026-04-30'), limit: limit(1, 'month') }, day('2026-04-19')),
    ).toBe('green')
    expect(
      light(nationalCalendar, { due: day('2026-04-30'), limit: limit(1, 'month') }, day('2026-04-20')),
    ).toBe('yellow')
    expect(
      light(nationalCalendar, { due: day('2026-03-31'), limit: limit(15, 'day') }, day('2026-03-25')),
    ).toBe('green')
    expect(
      light(nationalCalendar, { due: day('2026-03-31'), limit: limit(15, 'day') }, day('2026-03-26')),
    ).toBe('yellow')
  })

  it('L2: days left are 0 on the due day and negative after it', () => {
    expect(daysLeft(nationalCalendar, day('2026-02-25'), day('2026-02-11'))).toBe(5)
    expect(daysLeft(nationalCalendar, day('2026-02-25'), day('2026-02-11'), 'day')).toBe(14)
    expect(daysLeft(nationalCalendar, day('2026-02-13'), day('2026-02-13'))).toBe(0)
    expect(daysLeft(nationalCalendar, day('2026-03-06'), day('2026-03-07'))).toBe(-1)
    expect(daysLeft(nationalCalendar, day('2026-03-06'), day('2026-03-10'))).toBe(-2)
  })

  it('L3: of hours goes by the time left', () => {
    const day24 = { due: at('2026-03-07T09:00'), limit: limit(24, 'hour') }
    expect(lightAt(nationalCalendar, day24, at('2026-03-07T00:59'))).toBe('green')
    expect(lightAt(nationalCalendar, day24, at('2026-03-07T01:00'))).toBe('yellow')
    expect(lightAt(nationalCalendar, day24, at('2026-03-07T09:01'))).toBe('red')
    const hours6 = { due: at('2026-03-09T12:00'), limit: limit(6, 'working-hour') }
    expect(lightAt(nationalCalendar, hours6, at('2026-03-06T16:30'))).toBe('green')
    expect(lightAt(nationalCalendar, hours6, at('2026-03-09T10:00'))).toBe('yellow')
  })

  it('L3: of days at a moment is red after closing time', () => {
    const clock = { due: at('2026-02-12T17:00'), limit: limit(20) }
    expect(lightAt(nationalCalendar, clock, at('2026-02-12T16:00'))).toBe('yellow')
    expect(lightAt(nationalCalendar, clock, at('2026-02-12T17:01'))).toBe('red')
    expect(lightAt(nationalCalendar, clock, at('2026-01-20T10:00'))).toBe('green')
  })
})
