import type { Guide } from './guide.ts'
import type { LimitName, Silence } from './limit.ts'

/** The clocks on whose expiry silence may be declared to mean something, and what. */
export const silenceOn: Partial<Record<LimitName, Silence>> = {
  acceptance: 'accepted',
  supplement: 'lapsed',
  renewal: 'renewed',
}

/** What the expiry of a clock means for a service. For a licence (01) acceptance and renewal by silence are the law's (行政许可法 §32(4), §50). */
export function silenceOf(
  { type, limits }: Pick<Guide, 'type' | 'limits'>,
  clock: LimitName,
): Silence | null {
  if (type === '01' && clock === 'acceptance') return 'accepted'
  if (type === '01' && clock === 'renewal') return 'renewed'
  return limits[clock]?.silence ?? null
}
