// What every page shares: cookies, forms, language, actor, CSRF, security headers, assets, compression, sign-in.

import { assets } from '@baotu/screens'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { knowActor } from './actor.ts'
import { guardForms } from './csrf.ts'
import { rememberChoices } from './locale.ts'
import { plainInput } from './plain-input.ts'
import type { Platform } from './platform.ts'
import { guardHeaders } from './security-headers.ts'
import { signInRoutes } from './sign-in.ts'

export type FrontDoor = {
  /** Signs short-lived cookies; kept by the server over restarts. */
  cookieSecret: string
  /** Where the sign-in provider's pages are. */
  signInOrigin: string
}

/** The largest form without files, in bytes: longer ones are refused before they are read. */
const formLimit = 256 * 1024

export async function openFrontDoor(
  app: FastifyInstance,
  platform: Platform,
  door: FrontDoor,
): Promise<void> {
  // Pages take forms and nothing else.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(cookie, { secret: door.cookieSecret })
  await app.register(formbody, { bodyLimit: formLimit })
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024 } })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip', 'identity'] })
  const { origin, protocol } = new URL(platform.publicUrl)
  await guardHeaders(app, { https: protocol === 'https:', signInOrigin: door.signInOrigin || origin })
  plainInput(app)
  rememberChoices(app)
  knowActor(app, platform)
  guardForms(app, platform.publicUrl)
  for (const { href, type, body } of assets()) {
    app.get(href, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    )
  }
  signInRoutes(app, platform)
}
