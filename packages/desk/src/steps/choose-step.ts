import { notFound, type Platform, perform } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyOf, caseIdOf, commandIdOf, officerOf, sent, taskKeyOf } from '../read-request.ts'

/** Starts a step of a set that the case offers, or ends the set. What is over meanwhile shows on the case itself. */
export function chooseStep(platform: Platform, type: 'start-activity' | 'complete-scope') {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const officer = officerOf(request)
    const [caseId, scope, body] = [caseIdOf(request), taskKeyOf(request), bodyOf(request)]
    const command =
      type === 'complete-scope' ? { type, scope } : { type, scope, element: sent(body, 'element') }
    const done = await perform(platform, officer, caseId, command, commandIdOf(body))
    if (!done.ok && (done.missing || done.problems.some(({ code }) => code === 'not-yours'))) throw notFound()
    return reply.redirect(`/desk/cases/${caseId}`, 303)
  }
}
