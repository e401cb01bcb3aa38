/** Civil time of the city: a day starts at its midnight, a cron line means its wall clock. */
export const cityZone = 'Asia/Shanghai'

/** Moments as hosts write them, on days that every month has: told without Temporal, which costs a tenth of a step. */
const plainMoment = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/

/** After the T a sign can only begin an offset, unless it stands in the name of a zone. */
const withOffset = /T[^[@]*[Z+-]/i

/** Whether this is a moment that a step can happen at: an instant with its offset. */
export function isMoment(text: unknown): boolean {
  if (typeof text !== 'string') return false
  return plainMoment.test(text) || (withOffset.test(text) && instantOf(text) !== undefined)
}

/** An instant as written; a date, or a date and time without an offset, is the city's own; `undefined` when it is neither. */
export function instantOf(text: string): string | undefined {
  try {
    return read(text)
  } catch {
    return undefined
  }
}

function read(text: string): string {
  // FEEL writes a zone behind @, the standard (RFC 9557) in brackets.
  const zoned = text.replace(/@(.+)$/, '[$1]')
  if (zoned.includes('[')) return Temporal.ZonedDateTime.from(zoned).toInstant().toString()
  if (withOffset.test(text)) return Temporal.Instant.from(text).toString()
  return Temporal.PlainDateTime.from(text).toZonedDateTime(cityZone).toInstant().toString()
}
