import { notFound, ownPath, type Platform, perform } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyOf, caseIdOf, commandIdOf, officerOf, sent, taskKeyOf } from '../read-request.ts'
import { isConflict, showConflict } from './conflict.tsx'

/** Claims a task or gives it back. Who claims from a list stays in the list. */
export function keepTask(platform: Platform, type: 'claim' | 'release') {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const officer = officerOf(request)
    const [caseId, key, body] = [caseIdOf(request), taskKeyOf(request), bodyOf(request)]
    const done = await perform(platform, officer, caseId, { type, key }, commandIdOf(body))
    const here = ownPath(sent(body, 'here'))
    const next = /^\/desk(\/queue)?(\?|$)/.test(here) ? here : `/desk/cases/${caseId}`
    if (done.ok) return reply.redirect(next, 303)
    if (done.missing) throw notFound()
    const conflict = done.problems.find(isConflict)
    if (conflict) {
      return showConflict(
        { platform, request, reply },
        { problem: conflict, key, of: done.case, ...done, body },
      )
    }
    // Claimed or given back already: it is as this officer wants it.
    const settled = done.problems.some(({ code }) => code === 'already-claimed' || code === 'not-claimed')
    if (settled) return reply.redirect(next, 303)
    throw notFound()
  }
}

/** These addresses take posts only; whoever comes back to one after signing in again sees the case. */
export async function backToCase(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  return reply.redirect(`/desk/cases/${caseIdOf(request)}`, 303)
}
