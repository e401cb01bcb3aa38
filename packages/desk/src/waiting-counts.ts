import type { Officer, Supervisor } from '@baotu/case'
import { waiting } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** How many tasks wait at each place of the rail. */
export type Counts = Partial<
  Record<'mine' | 'department' | 'site' | 'inbox' | 'incidents' | 'supervision' | 'ratings', number>
>

export async function waitingCounts(platform: Platform, actor: Officer | Supervisor): Promise<Counts> {
  const { mine, department, ...shared } = await waiting(platform.store, actor)
  return actor.kind === 'supervisor' ? { site: department, ...shared } : { mine, department, ...shared }
}
