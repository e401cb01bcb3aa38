import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Day } from './step.ts'

/** A year as it was imported: exceptions to the weekend rule only. */
export type StoredYear = { year: number; source: string; off: Day[]; work: Day[] }

/** A day on which this city departs from the nation, with its reason. */
export type StoredOverride = { day: Day; worked: boolean; reason: { zh: string; en: string } }

/** What a site has added to the years of the program. `version` 0: nothing ever. */
export type StoredCalendar = { version: number; years: StoredYear[]; overrides: StoredOverride[] }

/** The calendar of the site as it stands, in one look. */
export async function readCalendar(store: Store): Promise<StoredCalendar> {
  const rows = await ask<StoredCalendar>(store, { kind: 'system', job: 'calendar' }, SQL, [store.site])
  return rows[0]!
}

const SQL = `
select
  coalesce((select version from calendar where site = $1), 0) as version,
  coalesce((
    select jsonb_agg(jsonb_build_object('year', year, 'source', source, 'off', days_off, 'work', days_worked) order by year)
    from calendar_year where site = $1), '[]') as years,
  coalesce((
    select jsonb_agg(jsonb_build_object('day', day, 'worked', worked, 'reason', reason) order by day)
    from calendar_override where site = $1), '[]') as overrides`
