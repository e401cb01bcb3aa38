/** The one zone of the city: every civil day begins and ends there. */
export const cityZone = 'Asia/Shanghai'

/** The civil day on which an instant falls in the city. */
export function cityDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(cityZone).toPlainDate()
}
