// A signal: first to all that wait for it, then into each of them.
import { orderHearers } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { stepCase } from '../step-case.ts'

const thrown = ofCase.extend({
  name: z.string(),
  at: z.string(),
  variables: z.record(z.string(), z.unknown()),
})
const heard = ofCase.extend({ name: z.string(), variables: z.record(z.string(), z.unknown()) })

/** The case that threw it has heard it already. */
export async function spreadSignal(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { name, at, variables, ...of } = thrown.parse(payload)
  if ((await caseOfJob(platform, of, 'spread-signal')) === null) return
  const signal = { id: `${of.caseId}:${of.key}`, name, at, from: of.caseId, variables }
  await orderHearers(platform.store, signal)
}

/** One that does not wait for it any more is left in peace. */
export async function hearSignal(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { name, variables, ...of } = heard.parse(payload)
  if ((await caseOfJob(platform, of, 'hear-signal')) === null) return
  const command = { type: 'hear-signal' as const, name, variables }
  await stepCase(platform, 'hear-signal', of.caseId, command, of.key)
}
