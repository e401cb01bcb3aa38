import type { FastifyReply } from 'fastify'

/** Sends a page. Pages are made for one reader, so nothing between keeps them. */
export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
}
