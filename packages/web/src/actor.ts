// Who is at the screen: read from the session row at every request, never from anything the browser says of itself.
import { createHash, randomBytes } from 'node:crypto'
import type { Actor, Applicant, Officer, Supervisor } from '@baotu/case'
import { findSession, type Session } from '@baotu/store'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from './platform.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    session: Session | null
    /** True when the browser shows a session that has ended. */
    sessionEnded: boolean
  }
}

const cookieName = 'baotu'

export function knowActor(app: FastifyInstance, platform: Platform): void {
  app.decorateRequest('session', null)
  app.decorateRequest('sessionEnded', false)
  app.addHook('onRequest', async request => {
    request.actor = { kind: 'anonymous' }
    const token = request.cookies[cookieName]
    if (token === undefined || request.url.startsWith('/assets/')) return
    request.session = await findSession(platform.store, hashOf(token), platform.now().toString())
    request.sessionEnded = request.session === null
    if (request.session !== null) request.actor = request.session.actor as Actor
  })
}

/** A fresh, unguessable session token in the browser; the store only knows its hash. */
export function giveToken(platform: Platform, reply: FastifyReply): { hash: string } {
  const token = randomBytes(32).toString('base64url')
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: platform.publicUrl.startsWith('https:'),
    maxAge: platform.sessionHours * 3600,
  })
  return { hash: hashOf(token) }
}

export function takeToken(request: FastifyRequest, reply: FastifyReply): { hash: string } | null {
  const token = request.cookies[cookieName]
  reply.clearCookie(cookieName, { path: '/' })
  return token === undefined ? null : { hash: hashOf(token) }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The applicant at the screen. Only behind `needApplicant`. */
export function applicantOf({ actor }: FastifyRequest): Applicant {
  if (actor.kind !== 'applicant') throw new Error('A page for applicants was reached without one')
  return actor
}

/** The officer or supervisor at the screen. Only behind `needStaff`. */
export function staffOf({ actor }: FastifyRequest): Officer | Supervisor {
  if (actor.kind !== 'officer' && actor.kind !== 'supervisor')
    throw new Error('A desk page was reached without staff')
  return actor
}
