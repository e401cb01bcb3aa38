import { describe, expect, it } from 'vitest'
import { cityDay, cityZone } from './city-day.ts'
import { dueMoment, type PauseMoment } from './due-moment.ts'
import type { Limit, Unit } from './limit.ts'
import { nationalCalendar, nationalYears } from './national-calendar.ts'
import { workingCalendar } from './working-calendar.ts'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(cityZone).toInstant()
const limit = (amount: number, unit: Unit): Limit => ({ amount, unit })
const pause = (from: string, until: string | null): PauseMoment => ({
  from: at(from),
  until: until ? at(until) : null,
})
const ask = (from: string, given: Limit, pauses: PauseMoment[] = [], now?: string) =>
  dueMoment(nationalCalendar, at(from), given, pauses, now === undefined ? undefined : at(now))
const due = (...given: Parameters<typeof ask>) =>
  ask(...given)
    .due.toZonedDateTimeISO(cityZone)
    .toPlainDateTime()
    .toString()

describe('a moment', () => {
  it('H1: of the city falls on the city’s day', () => {
    expect(cityDay(Temporal.Instant.from('2026-03-01T16:00:00Z')).toString()).toBe('2026-03-02')
    expect(cityDay(Temporal.Instant.from('2026-03-01T15:59:59Z')).toString()).toBe('2026-03-01')
  })

  it('H1 (民法典 §201): hours run day and night, holidays too', () => {
    expect(due('2026-10-01T09:30', limit(24, 'hour'))).toBe('2026-10-02T09:30:00')
    expect(due('2026-12-31T23:00', limit(1.5, 'hour'))).toBe('2027-01-01T00:30:00')
    expect(ask('2026-12-31T23:00', limit(48, 'hour')).provisional).toBe(false)
    expect(due('2026-10-01T09:30', limit(0, 'hour'))).toBe('2026-10-01T09:30:00')
  })

  it.each([
    ['2026-03-06T10:00', 2, '2026-03-06T12:00:00'],
    ['2026-03-06T10:00', 2.5, '2026-03-06T13:30:00'],
    ['2026-03-06T16:00', 2, '2026-03-09T10:00:00'],
    ['2026-03-06T20:00', 1, '2026-03-09T10:00:00'],
    ['2026-03-06T12:20', 1, '2026-03-06T14:00:00'],
    ['2026-02-14T16:30', 7, '2026-02-24T16:30:00'],
  ])('H2: from %s, %d working hours end %s', (from, amount, expected) => {
    expect(due(from, limit(amount, 'working-hour'))).toBe(expected)
  })

  it('H2: working hours of an undecided year are provisional', () => {
    expect(ask('2026-12-24T16:30', limit(7, 'working-hour'))).toMatchObject({
      provisional: true,
      missingYears: [2027],
    })
  })

  it('H3 (民法典 §203): a limit in days ends at the close of business', () => {
    expect(due('2026-02-11T08:00', limit(5, 'working-day'))).toBe('2026-02-25T17:00:00')
    expect(due('2026-02-11T23:59', limit(5, 'working-day'))).toBe('2026-02-25T17:00:00')
    expect(due('2026-03-02T23:59', limit(10, 'day'))).toBe('2026-03-12T17:00:00')
  })

  it('H4: pauses are taken out', () => {
    const stop = pause('2026-03-06T10:30', '2026-03-06T11:00')
    expect(due('2026-03-06T10:00', limit(2, 'hour'), [stop])).toBe('2026-03-06T12:30:00')
    expect(due('2026-03-06T10:00', limit(2, 'working-hour'), [stop])).toBe('2026-03-06T13:30:00')
    expect(
      due('2026-03-02T10:00', limit(2, 'working-day'), [pause('2026-03-03T10:00', '2026-03-05T10:00')]),
    ).toBe('2026-03-06T17:00:00')
    const whole = ask('2026-03-06T16:00', limit(2, 'working-hour'), [
      pause('2026-03-06T16:00', '2026-03-09T18:00'),
    ])
    expect(whole.days.map(it => it.why)).toEqual(['paused', 'weekend', 'weekend', 'paused', 'weekday'])
  })

  it('H4: a pause that still lasts lasts until now', () => {
    const open = [pause('2026-03-06T10:30', null)]
    expect(ask('2026-03-06T10:00', limit(2, 'hour'), open)).toMatchObject({ paused: true, provisional: true })
    expect(due('2026-03-06T10:00', limit(2, 'hour'), open)).toBe('2026-03-06T12:00:00')
    expect(due('2026-03-06T10:00', limit(2, 'hour'), open, '2026-03-06T20:30')).toBe('2026-03-06T22:00:00')
  })

  it('H5: assumed office hours are said to be assumed, a city’s own are not', () => {
    expect(ask('2026-03-06T10:00', limit(2, 'working-hour')).hoursAssumed).toBe(true)
    expect(ask('2026-03-06T10:00', limit(2, 'hour')).hoursAssumed).toBe(false)
    const ours = workingCalendar({
      years: nationalYears,
      hours: { ranges: [{ opens: '08:30', closes: '18:00' }] },
    })
    const answer = dueMoment(ours, at('2026-03-06T07:00'), limit(9.5, 'working-hour'))
    expect(answer.hoursAssumed).toBe(false)
    expect(answer.due.equals(at('2026-03-06T18:00'))).toBe(true)
  })

  it('H6: at once asked after closing time is the next working day’s', () => {
    expect(due('2026-03-06T10:00', limit(0, 'at-once'))).toBe('2026-03-06T17:00:00')
    expect(due('2026-03-06T19:00', limit(0, 'at-once'))).toBe('2026-03-09T17:00:00')
  })
})
