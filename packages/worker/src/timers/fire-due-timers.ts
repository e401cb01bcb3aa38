// Wakes the cases whose moment has come, through the same door as everybody who changes a case.
import { type DueTimer, dropTimer, moveTimer, takeTimers } from '@baotu/store'
import { type Platform, perform } from '@baotu/web'
import { isHeldUp } from '../step-case.ts'

const system = { kind: 'system', job: 'timers' } as const
/** As many at once as leave connections for the pages. */
const atOnce = 8

/**
 * Fires every timer that is due now and gives how many it took. Two nodes may do it at once: each timer is taken by one of them, and
 * a firing that comes twice is one step. A timer that can't be fired comes again later.
 * @param warn hears why; never of people
 */
export async function fireDueTimers(platform: Platform, warn: (message: string) => void): Promise<number> {
  let fired = 0
  for (;;) {
    const now = platform.now().toString({ fractionalSecondDigits: 3 })
    const due = await takeTimers(platform.store, now, atOnce)
    await Promise.all(due.map(timer => fire(platform, timer, warn)))
    fired += due.length
    if (due.length < atOnce) return fired
  }
}

async function fire(platform: Platform, timer: DueTimer, warn: (message: string) => void): Promise<void> {
  const { caseId, kind, key, dueAt } = timer
  try {
    const command = { type: 'fire-timer' as const, kind, key }
    const done = await perform(platform, system, caseId, command, `timer:${kind}:${key}:${dueAt}`)
    if (done.ok) return
    if (isHeldUp(done)) throw new Error('the case must be moved to the present engine first')
    const later = done.missing ? undefined : done.problems.find(({ code }) => code === 'not-due')
    if (later?.params?.at === undefined) await dropTimer(platform.store, timer)
    else await moveTimer(platform.store, timer, String(later.params.at))
  } catch (error) {
    // One case that can't be woken holds up no other.
    warn(
      `The timer ${kind} ${key} of ${caseId} waits: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
