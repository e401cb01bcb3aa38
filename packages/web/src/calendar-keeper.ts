// The working calendar of the site as it stands now: the years of the program, what was imported, and the city's own days.
import { nationalYears, type WorkingCalendar, workingCalendar } from '@baotu/calendar'
import { readCalendar, type Store, type StoredCalendar } from '@baotu/store'

/**
 * Holds a calendar that may be changed on another node at any moment. Whoever reads a case learns the version by the way and asks
 * for `refresh` when it is another; whoever only lists cases lives with what the last look at a bounded interval gave.
 */
export type CalendarKeeper = {
  current: () => WorkingCalendar
  /** What was imported and what is the city's own, beside the years of the program. */
  stored: () => StoredCalendar
  refresh: () => Promise<void>
}

export async function keepCalendar(store: Store): Promise<CalendarKeeper> {
  let stored = await readCalendar(store)
  let calendar = calendarOf(stored)
  return {
    current: () => calendar,
    stored: () => stored,
    async refresh() {
      const read = await readCalendar(store)
      // Two looks at once may come back in the other order.
      if (read.version <= stored.version) return
      calendar = calendarOf(read)
      stored = read
    },
  }
}

/** An imported year goes before the program's own of the same number. */
export function calendarOf({
  years,
  overrides,
}: Pick<StoredCalendar, 'years' | 'overrides'>): WorkingCalendar {
  const imported = new Set(years.map(({ year }) => year))
  const local = (worked: boolean) =>
    overrides.filter(one => one.worked === worked).map(({ day, reason }) => ({ date: day, reason }))
  return workingCalendar({
    years: [...nationalYears.filter(({ year }) => !imported.has(year)), ...years],
    closures: local(false),
    makeUps: local(true),
  })
}
