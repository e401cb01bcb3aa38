import { type PortalDocument, portalDocument } from '@baotu/screens'
import { type Platform, sendPage } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { shellOf } from './shell-of.ts'

/** What a route is made of: a handler for a platform. */
export type Page = (platform: Platform) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** One request with what answers it. */
export type Turn = { platform: Platform; request: FastifyRequest; reply: FastifyReply }

/** Sends a view in the portal's shell. */
export function show(turn: Turn, view: ReactNode, page: PortalDocument, status = 200): FastifyReply {
  const { platform, request, reply } = turn
  return sendPage(reply, portalDocument(view, shellOf(platform, request), page), status)
}
