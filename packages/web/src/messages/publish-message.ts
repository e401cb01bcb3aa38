// The door for messages to cases: whoever publishes one need not know which case waits for it.
import { keepMessage } from '@baotu/store'
import type { Platform } from '../platform.ts'
import { deliverMessages } from './deliver-messages.ts'

export type MessageToPublish = {
  /** The publisher's own: the same id again is the same message, heard once. */
  id: string
  name: string
  /** What tells the one case from the others: `''` is for whoever waits for the name without it. */
  correlation?: string
  /** The only case that may hear it. */
  caseId?: string
  variables?: Record<string, unknown>
  /** How long it waits for somebody to listen; ISO 8601 duration. */
  timeToLive?: string
}

/** A message that nobody waits for yet waits so long unless it says otherwise. */
const patience = 'P7D'

/**
 * Publishes a message: the case that waits for it goes on, now or once it waits. False: it was published before.
 * @param warn hears why a message could not be delivered yet; never of people
 */
export async function publishMessage(
  platform: Platform,
  message: MessageToPublish,
  warn: (message: string) => void = () => {},
): Promise<boolean> {
  const { id, name, correlation = '', caseId = null, variables = {}, timeToLive = patience } = message
  const now = platform.now()
  const at = (moment: Temporal.Instant) => moment.toString({ fractionalSecondDigits: 3 })
  const expires = now.toZonedDateTimeISO('UTC').add(timeToLive).toInstant()
  const times = { publishedAt: at(now), expiresAt: at(expires) }
  const kept = await keepMessage(platform.store, { id, name, correlation, caseId, variables, ...times })
  await deliverMessages(platform, warn)
  return kept
}
