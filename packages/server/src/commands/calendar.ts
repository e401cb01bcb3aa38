// `calendar list` tells which years and local days a site counts by; `calendar import FILE` adds the year of a new notice.
import { readFile } from 'node:fs/promises'
import { cityDay, nationalYears, readCalendarFile, wantedYears, workingDaysBetween } from '@baotu/calendar'
import { problemText } from '@baotu/screens'
import { importYear, readCalendar, type StoredCalendar } from '@baotu/store'
import { calendarOf } from '@baotu/web'
import { sayFaults } from '../say-faults.ts'
import { withPlatform } from '../with-platform.ts'

export async function calendar(words: readonly string[]): Promise<void> {
  const [verb, file] = words
  if (verb === 'list' && words.length === 1) return list()
  if (verb === 'import' && file !== undefined && words.length === 2) return importFile(file)
  sayFaults('This is not how calendar is called:', ['calendar list', 'calendar import <file>'])
}

function list(): Promise<void> {
  return withPlatform(async ({ store }) => {
    for (const line of listed(await readCalendar(store), cityDay(Temporal.Now.instant()))) console.log(line)
  })
}

async function importFile(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error)
  if (text instanceof Error) return sayFaults(`${file} can not be read:`, [text.message])
  const read = readCalendarFile(text)
  if (!read.ok)
    return sayFaults(
      `${file} is not imported:`,
      read.problems.map(problem => `${problem.path}: ${problemText('en', problem)}`),
    )
  return withPlatform(async ({ store }) => {
    const now = Temporal.Now.instant().toString({ fractionalSecondDigits: 3 })
    await importYear(store, { kind: 'system', job: 'calendar' }, read.year, now)
    const { year, off, work } = read.year
    console.log(`${year} is imported. Days off: ${off.length}; worked in exchange: ${work.length}.`)
    console.log('The clocks of open cases are recomputed by the worker.')
  })
}

/** The lines of the list: one a year, one a local day, and what is wanted and not there. */
export function listed(stored: StoredCalendar, today: Temporal.PlainDate): string[] {
  const calendar = calendarOf(stored)
  const imported = new Map(stored.years.map(year => [year.year, year]))
  const own = new Map(nationalYears.map(year => [year.year, year]))
  const years = [...calendar.years].toSorted((one, other) => one - other)
  return [
    ...years.map(year => {
      const { source = '' } = imported.get(year) ?? own.get(year) ?? {}
      const [eve, last] = [`${year - 1}-12-31`, `${year}-12-31`].map(day => Temporal.PlainDate.from(day))
      const count = eve && last ? workingDaysBetween(calendar, eve, last) : 0
      return `${year}  ${count} working days  ${imported.has(year) ? 'imported' : 'built in'}  ${source}`
    }),
    ...stored.overrides.map(
      ({ day, worked, reason }) => `${day}  ${worked ? 'worked' : 'closed'}  ${reason.zh} / ${reason.en}`,
    ),
    ...wantedYears(calendar, today).map(
      year =>
        `${year} is missing: deadlines that reach it are provisional. Import it: baotu calendar import <file>`,
    ),
  ]
}
