// Brings messages to the cases that wait for them.
import { type DueMessage, isHeardElsewhere, releaseMessage, takeMessages } from '@baotu/store'
import { perform } from '../perform.ts'
import type { Platform } from '../platform.ts'

const system = { kind: 'system', job: 'messages' } as const
/** As many at once as leave connections for the pages. */
const atOnce = 8

/**
 * Delivers every message that somebody waits for now; one at a time to each case. A message that finds its subscription gone looks for
 * another later. Gives how many it tried.
 * @param warn hears why; never of people
 */
export async function deliverMessages(platform: Platform, warn: (message: string) => void): Promise<number> {
  let tried = 0
  for (;;) {
    const now = platform.now().toString({ fractionalSecondDigits: 3 })
    const due = await takeMessages(platform.store, now, atOnce)
    const ofCase = Map.groupBy(due, ({ hearer }) => hearer)
    await Promise.all([...ofCase.values()].map(list => deliverInTurn(platform, list, warn)))
    tried += due.length
    if (due.length === 0) return tried
  }
}

async function deliverInTurn(
  platform: Platform,
  list: DueMessage[],
  warn: (message: string) => void,
): Promise<void> {
  for (const message of list) await deliver(platform, message, warn)
}

async function deliver(
  platform: Platform,
  { id, name, variables, hearer, subscription }: DueMessage,
  warn: (message: string) => void,
): Promise<void> {
  const key = Number(subscription)
  const command = { type: 'deliver-message' as const, message: id, subscription: key, name, variables }
  try {
    const done = await perform(platform, system, hearer, command, `message:${id}`)
    if (!done.ok)
      await releaseMessage(platform.store, id, platform.now().toString({ fractionalSecondDigits: 3 }))
  } catch (error) {
    if (isHeardElsewhere(error)) return
    warn(`The message ${name} for ${hearer} waits: ${error instanceof Error ? error.message : String(error)}`)
  }
}
