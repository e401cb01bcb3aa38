import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'
import { withActor } from './with-actor.ts'

/** Throws away sessions, parked forms and tries whose time is over. */
export async function sweep(store: Store, now: Instant): Promise<void> {
  await withActor(store, { kind: 'system', job: 'sweep' }, async client => {
    await client.query('delete from session where site = $1 and expires_at <= $2', [store.site, now])
    await client.query('delete from parked_form where site = $1 and expires_at <= $2', [store.site, now])
    await client.query(
      `delete from throttle where site = $1 and window_start < $2::timestamptz - interval '1 day'`,
      [store.site, now],
    )
  })
}
