import type { Locale } from '@baotu/service'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    locale: Locale
    /** 关怀版: larger type and targets. */
    care: boolean
  }
}

const year = 365 * 24 * 3600

/** The reader's language and edition: `?lang=en` and `?care=1` choose and are remembered; zh-CN is the default. */
export function rememberChoices(app: FastifyInstance): void {
  app.decorateRequest('locale', 'zh')
  app.decorateRequest('care', false)
  app.addHook('onRequest', async (request, reply) => {
    const lang = chosen(request, 'lang', ['zh', 'en'])
    const care = chosen(request, 'care', ['0', '1'])
    request.locale = lang.value === 'en' ? 'en' : 'zh'
    request.care = care.value === '1'
    for (const [name, { value, now }] of Object.entries({ lang, care })) {
      if (now && value !== undefined) {
        reply.setCookie(name, value, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true })
      }
    }
  })
}

function chosen(request: FastifyRequest, name: string, allowed: readonly string[]) {
  const asked = (request.query as Record<string, unknown>)[name]
  if (typeof asked === 'string' && allowed.includes(asked)) return { value: asked, now: true }
  const kept = request.cookies[name]
  return { value: kept !== undefined && allowed.includes(kept) ? kept : undefined, now: false }
}
