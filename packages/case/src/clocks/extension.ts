import type { DeclaredLimit } from '@baotu/service'
import type { Clock } from '../clock.ts'

/** The clock with the limits that hold since it was extended: law and promise move by the same time (行政许可法 §42). */
export function withExtension(clock: Clock): Clock {
  const { extension } = clock
  if (extension === undefined) return clock
  const longer = (limit: DeclaredLimit | null) =>
    limit && { ...limit, amount: limit.amount + extension.amount }
  return { ...clock, legal: longer(clock.legal), promised: longer(clock.promised) }
}
