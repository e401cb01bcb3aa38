import { sweep, sweepMessages } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** Throws away what the clock says is over: sessions, parked forms, counted tries, messages. */
export async function sweepUp({ store, now }: Platform): Promise<void> {
  await sweep(store, now().toString())
  await sweepMessages(store, now().toString())
}
