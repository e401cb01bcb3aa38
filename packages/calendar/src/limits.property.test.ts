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
