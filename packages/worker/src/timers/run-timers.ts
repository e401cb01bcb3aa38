// Looks for due timers and for messages that somebody waits for again and again, as long as the installation runs.
import { setTimeout as pause } from 'node:timers/promises'
import { deliverMessages, type Platform } from '@baotu/web'
import { fireDueTimers } from './fire-due-timers.ts'

/**
 * `stop` waits for the timers under way.
 * @param every milliseconds between two looks
 */
export function runTimers(
  platform: Platform,
  warn: (message: string) => void,
  every = 1_000,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const running = look(platform, warn, every, stopping.signal)
  return {
    stop() {
      stopping.abort()
      return running
    },
  }
}

async function look(
  platform: Platform,
  warn: (message: string) => void,
  every: number,
  signal: AbortSignal,
): Promise<void> {
  let quiet = false
  while (!signal.aborted) {
    try {
      await fireDueTimers(platform, warn)
      await deliverMessages(platform, warn)
      quiet = false
    } catch (error) {
      // The database went away: it is said once, and looked for again.
      if (!quiet) warn(`Timers wait: ${error instanceof Error ? error.message : String(error)}`)
      quiet = true
    }
    await pause(every, undefined, { signal }).catch(() => {})
  }
}
