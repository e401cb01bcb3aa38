import { type CalendarYear, readCalendarYear } from './calendar-year.ts'
import { hoursFaults, type OfficeHours, standardHours } from './office-hours.ts'

/** A day on which this city departs from the national arrangement, with the reason that its pages show. */
export type LocalDay = { date: string; reason: { zh: string; en: string } }

/** Which days and hours count. Plain data behind a lookup by ISO date; made by `workingCalendar` only. */
export type WorkingCalendar = {
  years: ReadonlySet<number>
  /** Days that leave the weekend rule by a national notice: off or worked, with the notice. */
  national: ReadonlyMap<string, { working: boolean; source: string }>
  /** Days on which this office is closed (snow, a move of the hall). */
  closures: ReadonlyMap<string, LocalDay['reason']>
  /** Days on which this office works although the nation does not. */
  makeUps: ReadonlyMap<string, LocalDay['reason']>
  hours: OfficeHours
}

/**
 * Builds a calendar from loaded years and local days. A faulty calendar would move every deadline of the city, so it does not
 * build: throws one Error that lists everything wrong.
 */
export function workingCalendar(parts: {
  years: CalendarYear[]
  closures?: LocalDay[]
  makeUps?: LocalDay[]
  hours?: Omit<OfficeHours, 'assumed'>
}): WorkingCalendar {
  const faults: string[] = []
  const years = new Set<number>()
  const national = new Map<string, { working: boolean; source: string }>()
  for (const given of parts.years) {
    const read = readCalendarYear(given)
    if (!read.ok) {
      faults.push(
        ...read.problems.map(it =>
          `year ${given.year}: ${it.path}: ${it.code} ${it.params?.date ?? ''}`.trim(),
        ),
      )
      continue
    }
    const { year, source, off, work } = read.year
    if (years.has(year)) faults.push(`year ${year}: loaded twice`)
    years.add(year)
    for (const date of off) national.set(date, { working: false, source })
    for (const date of work) national.set(date, { working: true, source })
  }
  const closures = byDate(parts.closures ?? [], 'closure', faults)
  const makeUps = byDate(parts.makeUps ?? [], 'make-up day', faults)
  for (const date of closures.keys()) if (makeUps.has(date)) faults.push(`${date}: closed and worked at once`)
  const hours = parts.hours ? { ...parts.hours, assumed: false } : standardHours
  faults.push(...hoursFaults(hours))
  if (faults.length > 0) throw new Error(`The working calendar is faulty:\n${faults.join('\n')}`)
  return { years, national, closures, makeUps, hours }
}

function byDate(days: LocalDay[], what: string, faults: string[]): Map<string, LocalDay['reason']> {
  const found = new Map<string, LocalDay['reason']>()
  for (const { date, reason } of days) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) faults.push(`${what} ${date}: write the day as YYYY-MM-DD`)
    else if (!reason.zh || !reason.en) faults.push(`${what} ${date}: give the reason in both languages`)
    else if (found.has(date)) faults.push(`${what} ${date}: given twice`)
    else found.set(date, reason)
  }
  return found
}
