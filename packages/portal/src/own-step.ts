// A step of the applicant: taken, refused with problems to mend, or too late because the case has changed meanwhile.
import type { Case, Command } from '@baotu/case'
import type { Problem } from '@baotu/service'
import { caseHistory } from '@baotu/store'
import {
  applicantOf,
  type Before,
  type Meanwhile,
  notFound,
  type Performed,
  type Platform,
  perform,
  Refused,
} from '@baotu/web'
import type { FastifyRequest } from 'fastify'

export type Taken = { ok: true; case: Case } | { ok: false; problems: Problem[]; case: Case }

/** `opened`: the case as this request has read it already. */
export type StepAsked = {
  caseId: string
  command: Command
  commandId: string
  back: string
  opened?: Before | undefined
}

/** Throws not-found when there is no such case, and a conflict that says who was faster when the case has moved on. */
export async function ownStep(platform: Platform, request: FastifyRequest, asked: StepAsked): Promise<Taken> {
  const actor = applicantOf(request)
  const { caseId, command, commandId, opened } = asked
  const done = await perform(platform, actor, caseId, command, commandId, opened)
  if (done.ok) return done
  if (done.missing || done.problems.some(({ code }) => code === 'not-yours')) throw notFound()
  const stale = done.problems.find(({ code }) => aboutState.has(code))
  if (stale === undefined) return done
  const meanwhile = done.meanwhile ?? (await lastStep(platform, request, done))
  throw new Refused(409, stale.code, { meanwhile, back: asked.back, params: stale.params })
}

const aboutState = new Set(['wrong-status', 'other-version', 'no-such-task', 'task-taken', 'already-claimed'])

async function lastStep(
  { store }: Platform,
  request: FastifyRequest,
  done: Extract<Performed, { case: Case }>,
): Promise<Meanwhile | null> {
  const events = await caseHistory(store, applicantOf(request), done.case.id)
  const last = events.at(-1)
  return last === undefined
    ? null
    : { actor: last.actor as Meanwhile['actor'], command: last.type, at: last.at }
}
