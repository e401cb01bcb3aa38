/** Durations (DMN 1.5, 10.3.2.3.7 and .8): `years and months duration` counts months, `days and time duration` counts nanoseconds. */
import type { Duration, MonthDuration, TimeDuration } from './value.ts'

const limit = 10n ** 28n

/** Null beyond ±2^53 months. */
export const monthDuration = (months: number): MonthDuration | null =>
  Number.isSafeInteger(months)
    ? { kind: 'years and months duration', months: months === 0 ? 0 : months }
    : null

/** Null beyond about 3 × 10^11 years, so that no product grows without end. */
export const timeDuration = (nanos: bigint): TimeDuration | null =>
  nanos < limit && nanos > -limit ? { kind: 'days and time duration', nanos } : null

const dayNanos = 86_400_000_000_000n

/** The parts a duration shows: each with the sign of the whole. */
export function partsOf(duration: TimeDuration): {
  days: bigint
  hours: number
  minutes: number
  seconds: number
  nanos: number
} {
  const { nanos } = duration
  return {
    days: nanos / dayNanos,
    hours: Number((nanos / 3_600_000_000_000n) % 24n),
    minutes: Number((nanos / 60_000_000_000n) % 60n),
    seconds: Number((nanos / 1_000_000_000n) % 60n),
    nanos: Number(nanos % 1_000_000_000n),
  }
}

/** ISO 8601, normalised: `P1Y2M`, `P1DT2H`, `PT0S`, `P0M`. */
export function durationText(duration: Duration): string {
  if (duration.kind === 'years and months duration') {
    const months = Math.abs(duration.months)
    const years = Math.floor(months / 12)
    const text = (years ? `${years}Y` : '') + (months % 12 || !years ? `${months % 12}M` : '')
    return `${duration.months < 0 ? '-' : ''}P${text}`
  }
  const negative = duration.nanos < 0n
  const { days, hours, minutes, seconds, nanos } = partsOf(
    negative ? { kind: 'days and time duration', nanos: -duration.nanos } : duration,
  )
  const fraction = nanos ? `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}` : ''
  const time =
    (hours ? `${hours}H` : '') +
    (minutes ? `${minutes}M` : '') +
    (seconds || nanos ? `${seconds}${fraction}S` : '')
  if (!days && !time) return 'PT0S'
  return `${negative ? '-' : ''}P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`
}
