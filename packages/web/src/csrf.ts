// Every form of a signed-in person carries the token of the session; a forged or missing one is refused.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from './refused.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads a file with its form, and checks the token that comes in the stream. */
    takesFile?: true
  }
}

/**
 * Guards every POST: the browser must say that the form came from this site, and a signed-in one must carry the token. Where
 * a route takes a file, whoever reads it checks, since the token comes with the stream.
 */
export function guardForms(app: FastifyInstance, publicUrl: string): void {
  const { origin } = new URL(publicUrl)
  app.addHook('preHandler', async request => {
    if (request.method !== 'POST') return
    const { 'sec-fetch-site': fetchSite, origin: from } = request.headers
    const foreign =
      fetchSite === undefined
        ? from !== undefined && from !== origin && from !== 'null'
        : fetchSite !== 'same-origin'
    if (foreign) throw new Refused(403, 'csrf')
    if (request.session === null) return
    if (request.isMultipart() && request.routeOptions.config.takesFile) return
    checkToken(request, (request.body as Record<string, unknown> | undefined)?.csrf)
  })
}

/** Throws unless this is the session's token. */
export function checkToken(request: FastifyRequest, given: unknown): void {
  const expected = Buffer.from(request.session?.csrf ?? '')
  const shown = Buffer.from(typeof given === 'string' ? given : '')
  const same = expected.length > 0 && expected.length === shown.length && timingSafeEqual(expected, shown)
  if (!same) throw new Refused(403, 'csrf')
}
