import type { FastifyRequest } from 'fastify'

/** A path on this site, else the home page: never a way to send people elsewhere. */
export function ownPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/')) return '/'
  const url = URL.parse(given, 'http://here.invalid')
  if (url?.host !== 'here.invalid') return '/'
  // Dots may lead to a path that a browser would take for another site: /.//evil.example
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}`
}

/** The address that was asked for; only its path and query mean anything. An odd one counts as the home page. */
export function ownAddress(request: FastifyRequest): URL {
  return new URL(ownPath(request.url), 'http://here.invalid')
}
