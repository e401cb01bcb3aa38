import { cityZone } from './city-day.ts'

/**
 * The last millisecond of a civil day in the city. A limit in days ends with the day; 民法典 §203 lets it end when business closes,
 * which a page may say, but nothing is held late before the day is over.
 */
export function dayEnd(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(cityZone).toInstant().subtract({ milliseconds: 1 })
}
