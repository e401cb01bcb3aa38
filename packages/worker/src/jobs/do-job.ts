// Asks another system to do a service task of the process, and tells the process how it went.
import type { Command } from '@baotu/case'
import type { JobAnswer, JobReceiver } from '@baotu/connect'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { stepCase } from '../step-case.ts'

const order = ofCase.extend({
  job: z.int(),
  jobType: z.string(),
  retries: z.int(),
  tries: z.int(),
})

/**
 * One try. The receiver hears the same id at every try, and an answer is taken once: the same order worked off twice, or an answer that
 * comes after the work was given up, changes nothing.
 * @param queued the order in the queue, and at which attempt: a worker that wakes up after another took the order over is not heard
 */
export async function doJob(
  { platform, receivers }: { platform: Platform; receivers: Readonly<Record<string, JobReceiver>> },
  payload: Record<string, unknown>,
  queued: { id: string; attempt: number },
): Promise<void> {
  const { job, jobType, retries, tries, ...of } = order.parse(payload)
  const found = await caseOfJob(platform, of, 'do-job')
  const instance = found?.case.process?.instances.find(({ key }) => key === job)
  if (!found || !instance || instance.incident) return
  const receiver = receivers[jobType]
  const answer: JobAnswer = receiver
    ? await receiver({
        id: `${of.caseId}:${job}`,
        type: jobType,
        headers: found.service.process.nodes.get(instance.element)?.headers ?? {},
        variables: instance.variables ?? {},
      })
    : { ok: false, error: `No receiver does ${jobType}` }
  const command = commandOf(answer, { job, retries, tries: tries + 1 })
  await stepCase(platform, 'do-job', of.caseId, command, `job:${queued.id}`, {
    job: queued.id,
    attempt: queued.attempt,
  })
}

function commandOf(answer: JobAnswer, tried: { job: number; retries: number; tries: number }): Command {
  const { job, retries, tries } = tried
  if (answer.ok) return { type: 'complete-job', job, variables: answer.variables }
  if (answer.code !== undefined)
    return { type: 'throw-job-error', job, code: answer.code, variables: answer.variables }
  return { type: 'fail-job', job, error: answer.error, retries: Math.max(0, retries - 1), tries }
}
