// A form sent after the session had ended is kept for a while and given back after sign-in: nobody types it twice.
import { randomBytes } from 'node:crypto'
import { parkForm, takeParkedForm } from '@baotu/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashOf } from './actor.ts'
import { ownAddress } from './own-path.ts'
import type { Platform } from './platform.ts'

export type FormBody = Record<string, string | string[]>

const cookieName = 'baotu-parked'
const minutes = 60

/** Keeps what was sent; only this browser can get it back. Files are not kept: they are chosen again. */
export async function park(platform: Platform, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.isMultipart()) return
  const { csrf: _csrf, ...body } = (request.body ?? {}) as FormBody
  const token = randomBytes(32).toString('base64url')
  const expiresAt = platform.now().add({ minutes }).toString()
  await parkForm(platform.store, {
    tokenHash: hashOf(token),
    path: ownAddress(request).pathname,
    body,
    expiresAt,
  })
  const secure = platform.publicUrl.startsWith('https:')
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: minutes * 60,
  })
}

/** What this browser sent to this very page when the session had ended, once; null when nothing. */
export async function unpark(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FormBody | null> {
  const token = request.cookies[cookieName]
  if (token === undefined) return null
  reply.clearCookie(cookieName, { path: '/' })
  const parked = await takeParkedForm(platform.store, hashOf(token), platform.now().toString())
  return parked !== null && parked.path === ownAddress(request).pathname ? (parked.body as FormBody) : null
}
