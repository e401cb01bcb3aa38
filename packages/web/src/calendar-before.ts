// A calendar as it stood before changes that are known: what each replaced is put back, the latest first.
import type { CalendarChange, StoredCalendar } from '@baotu/store'

/** @param changes all changes from the first that is taken back, in any order */
export function calendarBefore(
  stored: StoredCalendar,
  changes: readonly CalendarChange[],
): Pick<StoredCalendar, 'years' | 'overrides'> {
  const years = new Map(stored.years.map(one => [one.year, one]))
  const overrides = new Map(stored.overrides.map(one => [one.day, one]))
  for (const change of changes.toSorted((one, other) => other.version - one.version)) {
    if (change.what === 'year') put(years, change.after.year, change.before)
    else put(overrides, (change.before ?? change.after)?.day ?? '', change.before)
  }
  return { years: [...years.values()], overrides: [...overrides.values()] }
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key)
  else map.set(key, value)
}
