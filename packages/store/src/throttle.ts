import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/**
 * Counts a try and says whether it is one too many. `bucket` names who tries what, such as `query:203.0.113.7`.
 * `retryAfter` is in seconds.
 */
export async function throttle(
  store: Store,
  rule: { bucket: string; limit: number; seconds: number; now: Instant },
): Promise<{ allowed: true } | { allowed: false; retryAfter: number }> {
  const { bucket, limit, seconds, now } = rule
  const values = [store.site, bucket, now, seconds]
  const rows = await ask<{ count: number; left: number }>(
    store,
    { kind: 'system', job: 'throttle' },
    SQL,
    values,
  )
  const { count, left } = rows[0]!
  return count <= limit ? { allowed: true } : { allowed: false, retryAfter: Math.max(1, left) }
}

const SQL = `
insert into throttle as t (site, bucket, window_start, count) values ($1, $2, $3, 1)
on conflict (site, bucket) do update set
  window_start = case when t.window_start <= $3::timestamptz - make_interval(secs => $4) then $3 else t.window_start end,
  count = case when t.window_start <= $3::timestamptz - make_interval(secs => $4) then 1 else t.count + 1 end
returning count, ceil(extract(epoch from window_start + make_interval(secs => $4) - $3::timestamptz))::integer as left`
