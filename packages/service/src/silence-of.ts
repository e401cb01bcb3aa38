import type { Guide } from './guide.ts'
import type { LimitName, Silence } from './limit.ts'

/** The clocks on whose expiry silence may be declared to mean something, and what. */
export const silenceOn: Partial<Record<LimitName, Silence>> = { acceptance: 'accepted', supplement: 'lapsed' }

/** What the expiry of a clock means for a service. A licence (01) is accepted by silence whatever is declared (行政许可法 §32(4)). */
export function silenceOf(
  { type, limits }: Pick<Guide, 'type' | 'limits'>,
  clock: LimitName,
): Silence | null {
  if (type === '01' && clock === 'acceptance') return 'accepted'
  return limits[clock]?.silence ?? null
}
