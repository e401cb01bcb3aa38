// A certificate of another case holds no longer: it was renewed, changed or cancelled by a case of its own (行政许可法 §§49, 50, 70).
import { type Platform, perform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'

const order = ofCase.extend({
  target: z.string(),
  identifier: z.string(),
  state: z.enum(['superseded', 'cancelled']),
  successor: z.string().nullable(),
})

export async function endCertificate(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { target, identifier, state, successor, ...job } = order.parse(payload)
  const found = await caseOfJob(platform, job, 'end-certificate')
  if (found === null) return
  const command = {
    type: 'end-certificate',
    identifier,
    state,
    successor,
    number: found.case.number,
  } as const
  const actor = { kind: 'system', job: 'end-certificate' } as const
  const done = await perform(platform, actor, target, command, `${job.caseId}:${job.key}`)
  if (done.ok || done.missing) return
  // Ended before, by whatever way: it holds no longer, which is all that was to be done.
  if (done.problems.some(({ code }) => code === 'certificate-ended')) return
  throw new Error(
    `The certificate of ${target} does not end: ${done.problems.map(({ code }) => code).join(', ')}`,
  )
}
