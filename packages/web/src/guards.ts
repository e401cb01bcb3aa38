// Who may come to a page at all. Named in the route, in order, before the handler.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownAddress } from './own-path.ts'
import { park } from './park-form.ts'
import type { Platform } from './platform.ts'
import { notFound } from './refused.ts'

export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** An applicant; others are sent to sign in and come back. What they sent is kept meanwhile. */
export function needApplicant(platform: Platform): Guard {
  return async (request, reply) => {
    if (request.actor.kind === 'applicant') return
    if (request.actor.kind !== 'anonymous') throw notFound()
    return askToSignIn(platform, request, reply)
  }
}

/** An officer or a supervisor. */
export function needStaff(platform: Platform): Guard {
  return async (request, reply) => {
    if (request.actor.kind === 'officer' || request.actor.kind === 'supervisor') return
    if (request.actor.kind !== 'anonymous') throw notFound()
    return askToSignIn(platform, request, reply)
  }
}

async function askToSignIn(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  if (request.method === 'POST') await park(platform, request, reply)
  const { pathname, search } = ownAddress(request)
  const next = encodeURIComponent(request.method === 'GET' ? pathname + search : pathname)
  const ended = request.sessionEnded || request.method === 'POST' ? '&ended=1' : ''
  return reply.redirect(`/sign-in?next=${next}${ended}`, 303)
}
