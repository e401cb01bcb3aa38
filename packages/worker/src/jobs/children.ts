// Cases that belong to others: begun, withdrawn, and their end told.
import { cityDay } from '@baotu/calendar'
import type { Case } from '@baotu/case'
import { nextCaseNumber } from '@baotu/store'
import { beginChild, childId, openCase, type Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { stepCase } from '../step-case.ts'

const system = { kind: 'system', job: 'children' } as const
const begin = ofCase.extend({ job: z.int(), service: z.string() })
const drop = ofCase.extend({ job: z.int() })
const end = ofCase.extend({
  parent: z.string(),
  job: z.int(),
  outcome: z.object({
    case: z.string(),
    number: z.string().nullable(),
    status: z.string(),
    outcome: z.string().nullable(),
    certificate: z.string().nullable(),
  }),
})
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/**
 * Begins the case at the service's present version and submits it when it is complete. One that is not stays with the applicant as a
 * draft: only they can say what is missing.
 * @param queued id of the order in the queue
 */
export async function beginChildCase(
  platform: Platform,
  payload: Record<string, unknown>,
  queued: string,
): Promise<void> {
  const { job, service: serviceId, ...of } = begin.parse(payload)
  const found = await caseOfJob(platform, of, 'begin-child')
  const instance = found && waitingFor(found.case, job)
  if (!found || !instance) return
  const service = platform.serviceOf(serviceId)
  if (service === null) {
    const error = `No service ${serviceId} is declared`
    const command = { type: 'fail-job' as const, job, error, retries: 0, tries: 1 }
    await stepCase(platform, 'begin-child', of.caseId, command, `job:${queued}`)
    return
  }
  const handed = Object.entries(instance.variables ?? {}).flatMap(([name, value]) => {
    const { success, data } = answer.safeParse(value)
    return success ? [[name, data] as const] : []
  })
  const id = await beginChild(platform, found.case, job, service, Object.fromEntries(handed))
  await submit(platform, id)
  // The case that asked may have changed its mind meanwhile.
  const now = await openCase(platform, system, of.caseId, 'begin-child')
  if (now === null || !waitingFor(now.case, job)) await withdraw(platform, id)
}

export async function withdrawChild(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { job, ...of } = drop.parse(payload)
  if ((await caseOfJob(platform, of, 'withdraw-child')) !== null)
    await withdraw(platform, childId(of.caseId, job))
}

/** An end that comes when the other waits no more, or comes twice, changes nothing. */
export async function tellParent(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { parent, job, outcome, ...of } = end.parse(payload)
  if ((await caseOfJob(platform, of, 'tell-parent')) === null) return
  const command = { type: 'complete-job' as const, job, variables: { child: outcome } }
  await stepCase(platform, 'tell-parent', parent, command, `child:${job}:ended`)
}

function waitingFor(of: Case, job: number) {
  return of.process?.instances.find(({ key, incident }) => key === job && !incident)
}

async function submit(platform: Platform, id: string): Promise<void> {
  const found = await openCase(platform, system, id, 'begin-child')
  if (found === null || found.case.status !== 'draft') return
  const { year } = cityDay(platform.now())
  const sequence = await nextCaseNumber(platform.store, `${year}-01-01`)
  await stepCase(
    platform,
    'begin-child',
    id,
    { type: 'submit', sequence, queryCode: platform.code() },
    `submit:${id}`,
  )
}

/** What has been ruled on is not taken back: then it goes its way alone. */
async function withdraw(platform: Platform, id: string): Promise<void> {
  await stepCase(platform, 'withdraw-child', id, { type: 'withdraw', reason: '' }, `withdraw:${id}`)
}
