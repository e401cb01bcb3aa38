import { dueDay, light, nationalCalendar, nationalYears, workingCalendar } from '@baotu/calendar'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog, played } from '../test/town.ts'
import type { Clock } from './clock.ts'
import { taskDue } from './task-due.ts'

const { case: accepted } = played('granted-screen', 1)
const task = accepted.tasks.find(({ action }) => action === 'inspection') ?? accepted.tasks[0]
const { site } = catalog
const first = Temporal.PlainDate.from('2025-11-01')

/** The case with a clock of decision that began on a day, has this legal limit alone, and may have stood still. */
function withClock(startedOn: string, amount: number, pauses: Clock['pauses']) {
  const legal = { amount, unit: 'working-day' as const, demo: true }
  const clock: Clock = { name: 'decision', legal, promised: null, startedOn, stoppedOn: null, pauses }
  return { ...accepted, clocks: [clock] }
}

describe('C6.2 the days of a task', () => {
  it('C6.2 are those of its clock, and it is soon due from the first day whose light is not green', () => {
    const days = fc.integer({ min: 0, max: 400 }).map(offset => first.add({ days: offset }))
    const pause = fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), pause, (from, amount, stood) => {
        const pauses = stood
          ? [
              {
                from: from.add({ days: stood[0] }).toString(),
                until: from.add({ days: stood[0] + stood[1] }).toString(),
                reason: 'hearing',
              },
            ]
          : []
        if (task === undefined) throw new Error('The case has a task')
        const told = taskDue(withClock(from.toString(), amount, pauses), task, nationalCalendar, site)
        const limit = { amount, unit: 'working-day' as const }
        const stops = pauses.map(one => ({
          from: Temporal.PlainDate.from(one.from),
          until: Temporal.PlainDate.from(one.until),
        }))
        const end = dueDay(nationalCalendar, from, limit, stops)
        const soon = end.days.find(
          ({ day }) => light(nationalCalendar, { due: end.due, limit }, day, site.lights) !== 'green',
        )
        expect(told).toMatchObject({ due: end.due.toString(), soonOn: soon?.day.toString() ?? null })
      }),
      { seed: 370100, numRuns: 150 },
    )
  })

  it('C6.2 are those of the calendar that is asked, although another was asked before', () => {
    if (task === undefined) throw new Error('The case has a task')
    const of = withClock('2026-09-28', 10, [])
    const reason = { zh: '雪', en: 'Snow' }
    const closed = workingCalendar({ years: nationalYears, closures: [{ date: '2026-10-09', reason }] })
    expect(taskDue(of, task, nationalCalendar, site).due).toBe('2026-10-16')
    expect(taskDue(of, task, closed, site).due).toBe('2026-10-19')
    expect(taskDue(of, task, nationalCalendar, site).due).toBe('2026-10-16')
  })
})
