import type { Officer, Supervisor } from '@baotu/case'
import { countLights, departmentInbox } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** How many tasks wait at each place of the rail. */
export type Counts = Partial<Record<'mine' | 'department' | 'site' | 'inbox', number>>

export async function waitingCounts(platform: Platform, actor: Officer | Supervisor): Promise<Counts> {
  const { store } = platform
  const now = platform.now().toString()
  const count = async (whose: 'mine' | 'department' | 'site') =>
    Object.values(await countLights(store, actor, { whose, now })).reduce((sum, one) => sum + one, 0)
  if (actor.kind === 'supervisor') {
    const [site, told] = await Promise.all([count('site'), departmentInbox(store, actor, { open: true })])
    return { site, inbox: told.length }
  }
  const [mine, department, told] = await Promise.all([
    count('mine'),
    count('department'),
    departmentInbox(store, actor, { department: actor.department, open: true }),
  ])
  return { mine, department, inbox: told.length }
}
