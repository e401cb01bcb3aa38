// A message that a process threw: to whichever case waits for it, or will.
import { type Platform, publishMessage } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'

const order = ofCase.extend({
  element: z.string(),
  name: z.string(),
  correlation: z.string(),
  variables: z.record(z.string(), z.unknown()),
})

/** The event may carry the property `timeToLive` (ISO 8601): how long the message waits for somebody to listen. */
export async function publish(
  platform: Platform,
  payload: Record<string, unknown>,
  warn: (message: string) => void,
): Promise<void> {
  const { element, name, correlation, variables, ...of } = order.parse(payload)
  const found = await caseOfJob(platform, of, 'publish-message')
  if (found === null) return
  const timeToLive = found.service.process.nodes.get(element)?.properties.timeToLive
  const message = { id: `${of.caseId}:${of.key}`, name, correlation, variables }
  await publishMessage(platform, { ...message, ...(timeToLive && { timeToLive }) }, warn)
}
