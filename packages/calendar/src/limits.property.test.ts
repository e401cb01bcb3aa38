import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDay } from './due-day.ts'
import { dueMoment } from './due-moment.ts'
import type { Limit, Unit } from './limit.ts'
import { nationalCalendar } from './national-calendar.ts'
import { isWorkingDay, workingDaysBetween } from './working-day.ts'

const seeded = { seed: 370100, numRuns: 200 }
const first = Temporal.PlainDate.from('2023-11-01')
const days = fc.integer({ min: 0, max: 1200 }).map(offset => first.add({ days: offset }))
const counts = fc.integer({ min: 0, max: 60 })
const dayUnits = fc.constantFrom<Unit>('working-day', 'day', 'month', 'at-once')
const allUnits = fc.constantFrom<Unit>('working-day', 'day', 'month', 'at-once', 'hour', 'working-hour')
const due = (from: Temporal.PlainDate, limit: Limit) => dueDay(nationalCalendar, from, limit).due
const wd = (amount: number): Limit => ({ amount, unit: 'working-day' })

describe('limits', () => {
  it('P1: grow with their amount and with their trigger', () => {
    fc.assert(
      fc.property(
        days,
        counts,
        counts,
        allUnits,
        fc.integer({ min: 0, max: 20 }),
        (from, some, more, unit, later) => {
          const end = due(from, { amount: some, unit })
          expect(
            Temporal.PlainDate.compare(end, due(from, { amount: some + more, unit })),
          ).toBeLessThanOrEqual(0)
          expect(
            Temporal.PlainDate.compare(end, due(from.add({ days: later }), { amount: some, unit })),
          ).toBeLessThanOrEqual(0)
        },
      ),
      seeded,
    )
  })

  it('P2: in working days are that many working days long', () => {
    fc.assert(
      fc.property(days, counts, (from, amount) => {
        fc.pre(amount > 0)
        expect(workingDaysBetween(nationalCalendar, from, due(from, wd(amount)))).toBe(amount)
      }),
      seeded,
    )
  })

  it('P3: move by the working days of a pause', () => {
    const numbers = fc.tuple(counts, counts, fc.integer({ min: 0, max: 15 }))
    fc.assert(
      fc.property(days, numbers, (from, [amount, before, length]) => {
        fc.pre(amount > before)
        const start = due(from, wd(before)).add({ days: 1 })
        const until = start.add({ days: length })
        const paused = workingDaysBetween(
          nationalCalendar,
          start.subtract({ days: 1 }),
          until.subtract({ days: 1 }),
        )
        const moved = dueDay(nationalCalendar, from, wd(amount), [{ from: start, until }])
        fc.pre(before > 0 || isWorkingDay(nationalCalendar, from).working)
        expect(moved.due.toString()).toBe(due(from, wd(amount + paused)).toString())
      }),
      seeded,
    )
  })

  it('P4: in days end on a working day', () => {
    fc.assert(
      fc.property(days, counts, dayUnits, (from, amount, unit) => {
        expect(isWorkingDay(nationalCalendar, due(from, { amount, unit })).working).toBe(true)
      }),
      seeded,
    )
  })

  it('P5: in working days add up', () => {
    fc.assert(
      fc.property(days, counts, counts, (from, some, more) => {
        fc.pre(some > 0)
        expect(due(due(from, wd(some)), wd(more)).toString()).toBe(due(from, wd(some + more)).toString())
      }),
      seeded,
    )
  })

  it('D7: tell every day once, in order, from the trigger to the due day', () => {
    fc.assert(
      fc.property(days, counts, dayUnits, (from, amount, unit) => {
        const answer = dueDay(nationalCalendar, from, { amount, unit })
        expect(answer.days[0]).toMatchObject({ why: 'trigger', counted: false })
        expect(answer.days.at(-1)?.day.toString()).toBe(answer.due.toString())
        for (const [index, it] of answer.days.entries())
          expect(it.day.toString()).toBe(from.add({ days: index }).toString())
        expect(answer.days.filter(it => it.counted)).toHaveLength(answer.days.at(-1)?.count ?? 0)
      }),
      seeded,
    )
  })

  it('D9: in hours never end after the day that is called the latest', () => {
    const moments = fc.integer({ min: 0, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(
        days,
        moments,
        counts,
        fc.constantFrom<Unit>('hour', 'working-hour'),
        (day, minute, amount, unit) => {
          const from = day.toZonedDateTime('Asia/Shanghai').add({ minutes: minute }).toInstant()
          const { due: end } = dueMoment(nationalCalendar, from, { amount, unit })
          const last = due(day, { amount, unit })
          expect(
            Temporal.PlainDate.compare(end.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(), last),
          ).toBeLessThanOrEqual(0)
        },
      ),
      seeded,
    )
  })
})

describe('pauses', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 12 }))
  const pauseOf = (from: Temporal.PlainDate, [after, length]: [number, number]) => {
    const start = from.add({ days: after })
    return { from: start, until: start.add({ days: length }) }
  }

  it('P6: never end a limit sooner, one that takes nothing changes nothing, and their order does not matter', () => {
    fc.assert(
      fc.property(days, counts, dayUnits, stretch, stretch, (from, amount, unit, one, other) => {
        const limit = { amount, unit }
        const [first, second] = [pauseOf(from, one), pauseOf(from, other)]
        const free = due(from, limit)
        const paused = dueDay(nationalCalendar, from, limit, [first]).due
        const both = dueDay(nationalCalendar, from, limit, [first, second])
        expect(Temporal.PlainDate.compare(paused, free)).toBeGreaterThanOrEqual(0)
        expect(Temporal.PlainDate.compare(both.due, paused)).toBeGreaterThanOrEqual(0)
        expect(dueDay(nationalCalendar, from, limit, [second, first])).toEqual(both)
        const nothing = { from: first.from, until: first.from }
        expect(dueDay(nationalCalendar, from, limit, [nothing]).due).toEqual(free)
      }),
      seeded,
    )
  })

  it('P7: cut in two by a resumption on the day of the next stop are one', () => {
    fc.assert(
      fc.property(days, counts, dayUnits, stretch, (from, amount, unit, given) => {
        const whole = pauseOf(from, given)
        const middle = whole.from.add({ days: Math.floor(given[1] / 2) })
        const parts = [
          { from: whole.from, until: middle },
          { from: middle, until: whole.until },
        ]
        const limit = { amount, unit }
        expect(dueDay(nationalCalendar, from, limit, parts)).toEqual(
          dueDay(nationalCalendar, from, limit, [whole]),
        )
      }),
      seeded,
    )
  })

  it('P8: that still last give the earliest day possible: resumed later, the limit ends no sooner', () => {
    fc.assert(
      fc.property(days, counts, stretch, (from, amount, given) => {
        fc.pre(given[1] > 0)
        const { from: start, until } = pauseOf(from, given)
        const open = dueDay(nationalCalendar, from, wd(amount), [{ from: start, until: null }])
        const closed = dueDay(nationalCalendar, from, wd(amount), [{ from: start, until }])
        expect(Temporal.PlainDate.compare(open.due, closed.due)).toBeLessThanOrEqual(0)
        expect(open.provisional || !open.paused).toBe(true)
      }),
      seeded,
    )
  })
})

describe('limits in hours and months', () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
  const moment = (day: Temporal.PlainDate, minute: number) =>
    day.toZonedDateTime('Asia/Shanghai').add({ minutes: minute }).toInstant()

  it('P9: natural hours add up, whatever the days are', () => {
    fc.assert(
      fc.property(days, minutes, counts, counts, (day, minute, some, more) => {
        const from = moment(day, minute)
        const end = dueMoment(nationalCalendar, from, { amount: some + more, unit: 'hour' }).due
        expect(end.equals(from.add({ hours: some + more }))).toBe(true)
      }),
      seeded,
    )
  })

  it('P10: working hours add up, and end inside the office hours of a working day', () => {
    fc.assert(
      fc.property(days, minutes, counts, counts, (day, minute, some, more) => {
        fc.pre(some > 0)
        const hours = (from: Temporal.Instant, amount: number) =>
          dueMoment(nationalCalendar, from, { amount, unit: 'working-hour' }).due
        const from = moment(day, minute)
        const end = hours(from, some)
        expect(hours(end, more).equals(hours(from, some + more))).toBe(true)
        const { hour } = end.toZonedDateTimeISO('Asia/Shanghai')
        expect(
          isWorkingDay(nationalCalendar, end.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()).working,
        ).toBe(true)
        expect(hour >= 9 && hour <= 17).toBe(true)
      }),
      seeded,
    )
  })

  it('P11: natural days and months end on their own day, or on the first working day after it', () => {
    fc.assert(
      fc.property(days, counts, fc.constantFrom<Unit>('day', 'month'), (from, amount, unit) => {
        const last = unit === 'day' ? from.add({ days: amount }) : from.add({ months: amount })
        const end = due(from, { amount, unit })
        expect(Temporal.PlainDate.compare(end, last)).toBeGreaterThanOrEqual(0)
        for (let day = last; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 }))
          expect(isWorkingDay(nationalCalendar, day).working).toBe(false)
      }),
      seeded,
    )
  })
})
