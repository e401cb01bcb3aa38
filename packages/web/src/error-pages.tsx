// Faults and refusals become pages here and nowhere else. What is inside a fault is for the log, not for the reader.
import { SignInUnavailable } from '@baotu/connect'
import { ErrorPage, type ErrorStatus, momentText, problemText, t } from '@baotu/screens'
import { StoreUnavailable } from '@baotu/store'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { ownPath } from './own-path.ts'
import { Refused } from './refused.ts'

/** Puts a view into the page that fits the address: the portal's or the desk's. */
export type Dress = (request: FastifyRequest, view: ReactNode, title: string) => string

export function showErrors(app: FastifyInstance, dress: Dress): void {
  const show = (request: FastifyRequest, reply: FastifyReply, seen: Seen) => {
    const { status, refused } = seen
    if (status === 503) reply.header('retry-after', '5')
    const view = <ErrorView request={request} status={status} refused={refused} />
    const title = t(request.locale).shell.errors[titleOf(status)].title
    return reply
      .code(isForged(refused) ? 404 : status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(dress(request, view, title))
  }
  app.setNotFoundHandler((request, reply) => show(request, reply, { status: 404, refused: null }))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const seen = seeAs(error)
    if (seen.status >= 500)
      request.log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, 'fault')
    return show(request, reply, seen)
  })
}

type Seen = { status: ErrorStatus; refused: Refused | null }

function seeAs(error: FastifyError): Seen {
  if (error instanceof Refused) return { status: error.status, refused: error }
  if (error instanceof StoreUnavailable || error instanceof SignInUnavailable)
    return { status: 503, refused: null }
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { status: 503, refused: null }
  const asked = error.statusCode
  if (asked === 413 || asked === 415 || asked === 429 || asked === 404 || asked === 405)
    return { status: asked, refused: null }
  return { status: asked !== undefined && asked < 500 ? 400 : 500, refused: null }
}

function ErrorView({ request, status, refused }: { request: FastifyRequest } & Seen) {
  const { locale } = request
  const meanwhile = refused?.detail.meanwhile
  const who = meanwhile && 'name' in meanwhile.actor ? meanwhile.actor.name : t(locale).shell.thePlatform
  const conflict = meanwhile
    ? { who, when: momentText(locale, Temporal.Instant.from(meanwhile.at)) }
    : undefined
  const told = refused !== null && refused.status !== 404 && !isForged(refused)
  return (
    <ErrorPage
      status={status === 403 ? 400 : status}
      homeHref={request.url.startsWith('/desk') ? '/desk' : '/'}
      retryHref={
        refused?.detail.back ??
        (status === 503 && request.method === 'GET' ? ownPath(request.url) : undefined)
      }
      conflict={conflict}
      reference={status >= 500 ? request.id : undefined}
    >
      {told && <p>{problemText(locale, { code: refused.code, params: refused.detail.params })}</p>}
    </ErrorPage>
  )
}

/** A form that did not come from our page: whoever sent it learns nothing by the answer. */
function isForged(refused: Refused | null): boolean {
  return refused?.code === 'csrf'
}

function titleOf(status: ErrorStatus) {
  const titles = {
    404: 'notFound',
    409: 'conflict',
    413: 'tooLarge',
    415: 'wrongFile',
    429: 'tooMany',
    503: 'unavailable',
    500: 'fault',
  } as const
  return titles[status as keyof typeof titles] ?? 'invalid'
}
