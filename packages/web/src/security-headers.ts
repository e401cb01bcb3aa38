import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** For files that people uploaded: shown in a frame of our own pages, never able to run or load anything. */
export const fileSecurity =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/**
 * Security headers for every answer. No `upgrade-insecure-requests`: it breaks intranets on plain http. `form-action` also names the
 * sign-in provider, since browsers apply it to the redirect that follows a form.
 */
export async function guardHeaders(app: FastifyInstance, options: { https: boolean; signInOrigin: string }) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'self'"],
        formAction: ["'self'", options.signInOrigin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  })
}
