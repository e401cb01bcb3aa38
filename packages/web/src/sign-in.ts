// The way in and out: OpenID Connect code flow with PKCE; the session itself is a row of ours.
import { randomBytes } from 'node:crypto'
import { createSession, endSession, endSessionsOf, rememberPerson } from '@baotu/store'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { giveToken, takeToken } from './actor.ts'
import { ownPath } from './own-path.ts'
import type { Platform } from './platform.ts'
import { Refused } from './refused.ts'

const transactionCookie = 'baotu-sign-in'

/** Addresses of signing in and out. Where to go next stays on this site, whatever the address says. */
export const signInPath = (next: string): string => `/sign-in/go?next=${encodeURIComponent(next)}`
export const returnPath = '/sign-in/return'

export function signInRoutes(app: FastifyInstance, platform: Platform): void {
  app.get('/sign-in/go', (request, reply) => start(platform, request, reply))
  app.get(returnPath, (request, reply) => finish(platform, request, reply))
  app.post('/sign-out', (request, reply) => leave(platform, request, reply))
}

async function start(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const next = ownPath((request.query as Record<string, unknown>).next)
  const { url, transaction } = await platform.door.start({ locale: request.locale, prompt: 'login' })
  reply.setCookie(transactionCookie, JSON.stringify({ ...transaction, next }), {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure: platform.publicUrl.startsWith('https:'),
    maxAge: 900,
    signed: true,
  })
  return reply.redirect(url, 303)
}

async function finish(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const kept = reply.unsignCookie(request.cookies[transactionCookie] ?? '')
  reply.clearCookie(transactionCookie, { path: '/sign-in' })
  // Without the cookie (expired, another browser, the answer sent twice) nothing is wrong: one begins again.
  if (!kept.valid || kept.value === null) return reply.redirect('/sign-in', 303)
  const { next, ...transaction } = JSON.parse(kept.value)
  const answer = await platform.door.finish(request.url, transaction)
  if (!answer.ok)
    throw new Refused(403, answer.problems[0]?.code ?? 'sign-in-not-allowed', { back: '/sign-in' })
  const { subject, actor, idToken } = answer
  const now = platform.now()
  const createdAt = now.toString()
  const expiresAt = now.add({ seconds: Math.round(platform.sessionHours * 3600) }).toString()
  await rememberPerson(platform.store, {
    subject: actor.id,
    name: actor.name,
    phone: null,
    email: null,
    lastSignIn: createdAt,
    ...(actor.kind === 'officer' && { post: { department: actor.department, roles: actor.roles } }),
  })
  const csrf = randomBytes(24).toString('base64url')
  const { hash } = giveToken(platform, reply)
  await createSession(platform.store, { idHash: hash, subject, actor, csrf, idToken, createdAt, expiresAt })
  return reply.redirect(next === '/' && actor.kind !== 'applicant' ? '/desk' : ownPath(next), 303)
}

/** Signs out here and at the provider; `everywhere=yes` on every other device too. */
async function leave(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  const { session } = request
  const token = takeToken(request, reply)
  if (token !== null) await endSession(platform.store, token.hash)
  if (session === null) return reply.redirect('/', 303)
  const everywhere = (request.body as Record<string, unknown> | undefined)?.everywhere === 'yes'
  if (everywhere) await endSessionsOf(platform.store, session.subject)
  const end =
    session.idToken && (await platform.door.endUrl(session.idToken, `${platform.publicUrl}/`, request.locale))
  return reply.redirect(end || '/', 303)
}
