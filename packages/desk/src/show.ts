import { type DeskDocument, deskDocument } from '@baotu/screens'
import { type Platform, sendPage, staffOf } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { shellOf } from './shell-of.ts'
import { waitingCounts } from './waiting-counts.ts'

/** One request with what answers it. */
export type Turn = { platform: Platform; request: FastifyRequest; reply: FastifyReply }

/** What a route is made of: a handler for a platform. */
export type Page = (platform: Platform) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Sends a view in the desk's shell, with how many tasks wait. */
export async function show(
  { platform, request, reply }: Turn,
  view: ReactNode,
  page: DeskDocument,
  status = 200,
): Promise<FastifyReply> {
  const counts = await waitingCounts(platform, staffOf(request))
  return sendPage(reply, deskDocument(view, shellOf(platform, request, counts), page), status)
}
