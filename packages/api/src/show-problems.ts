// Faults and refusals become problem details here and nowhere else. What is inside a fault is for the log, not for the reader.
import type { Locale } from '@baotu/screens'
import { StoreUnavailable } from '@baotu/store'
import { Refused } from '@baotu/web'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemCode, type ProblemDetails, problemDetails } from './problem.ts'

type Extra = Pick<ProblemDetails, 'detail' | 'errors'>

export function showProblems(app: FastifyInstance): void {
  const methods = methodsOf(app)
  app.setNotFoundHandler((request, reply) => {
    const allowed = methods(request.url)
    if (allowed.length === 0) return send(request, reply, 404, 'not-found')
    return send(request, reply.header('allow', allowed.join(', ')), 405, 'method-not-allowed')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code, extra } = seeAs(error)
    if (status >= 500)
      request.log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, 'fault')
    if (status === 503) reply.header('retry-after', '5')
    return send(request, reply, status, code, extra)
  })
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ProblemCode,
  extra: Extra = {},
) {
  const locale: Locale = /^\s*en\b/iu.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
  return reply
    .code(status)
    .header('content-language', locale === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDetails(status, code, locale, extra)))
}

const byStatus: Partial<Record<number, ProblemCode>> = {
  404: 'not-found',
  413: 'body-too-large',
  415: 'not-json',
  429: 'too-many',
}

const refusals = [
  'unknown-service',
  'unknown-version',
  'unknown-decision',
  'evaluation-limit',
  'too-many',
] as const
const isRefusal = (code: string): code is (typeof refusals)[number] =>
  (refusals as readonly string[]).includes(code)

function seeAs(error: FastifyError): { status: number; code: ProblemCode; extra?: Extra } {
  if (error instanceof Refused && isRefusal(error.code)) {
    const reason = error.detail.params?.reason
    return {
      status: error.status,
      code: error.code,
      extra: reason === undefined ? {} : { detail: String(reason) },
    }
  }
  if (error instanceof StoreUnavailable) return { status: 503, code: 'unavailable' }
  if (error.validation) {
    const where = error.validationContext ?? 'body'
    const errors = error.validation.map(({ instancePath, message }) => ({
      pointer: `#/${where}${instancePath}`.replace(/\/$/u, ''),
      detail: message ?? '',
    }))
    return { status: 400, code: 'invalid-request', extra: { errors } }
  }
  const status = error.statusCode ?? 500
  const code = byStatus[status]
  if (code) return { status, code }
  return status < 500 ? { status: 400, code: 'unreadable' } : { status: 500, code: 'fault' }
}

/** Which methods an address of this scope would answer. */
function methodsOf(app: FastifyInstance): (url: string) => string[] {
  const routes: { pattern: RegExp; method: string }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/gu, '[^/]+')}$`, 'u')
    for (const one of [method].flat()) routes.push({ pattern, method: one })
  })
  return url => {
    const path = url.split('?')[0] ?? ''
    return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))]
  }
}
