import { sweep } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** Throws away what the clock says is over: sessions, parked forms, counted tries. */
export async function sweepUp({ store, now }: Platform): Promise<void> {
  await sweep(store, now().toString())
}
