import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Locale } from '@baotu/service'
import type { Provider } from 'oidc-provider'
import type { DemoIdentity } from './demo-identity.ts'
import { choosePage, sayPage } from './demo-pages.ts'
import type { Context, Next } from './provider-middleware.ts'

const largestForm = 4096

/** The page behind `/interaction/:uid`: shows the identities (GET), takes the choice (POST). */
export function demoInteraction(provider: Provider, identities: readonly DemoIdentity[], mount: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.startsWith('/interaction/')) return next()
    const begun = await provider.interactionDetails(ctx.req, ctx.res).catch(() => null)
    const asked = typeof ctx.query.lang === 'string' ? ctx.query.lang : begun?.params.ui_locales
    const page = { locale: localeOf(asked, ctx), mount }
    if (!begun) {
      ctx.status = 400
      ctx.body = sayPage(page, 'expired')
      return
    }
    const form = ctx.method === 'POST' ? await readForm(ctx.req) : null
    const chosen = identities.find(it => it.id === form?.get('identity'))
    if (chosen) await finish(provider, ctx, { login: { accountId: chosen.id, remember: false } })
    else if (form?.has('cancel')) await finish(provider, ctx, { error: 'access_denied' })
    else {
      ctx.status = form ? 422 : 200
      ctx.body = choosePage(page, identities, form !== null)
    }
  }
}

/** The first language of ours that is asked for, by `ui_locales` or else by the browser; Chinese if none is. */
export function localeOf(asked: unknown, ctx: Context): Locale {
  const wanted = typeof asked === 'string' && asked !== '' ? asked.split(/[\s,]+/) : ctx.acceptsLanguages()
  const found = [wanted].flat().find(it => /^(zh|en)\b/i.test(it || ''))
  return found && /^en/i.test(found) ? 'en' : 'zh'
}

async function finish(
  provider: Provider,
  ctx: Context,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  })
  ctx.status = 303
  ctx.redirect(returnTo)
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (Number(request.headers['content-length'] ?? Infinity) > largestForm) return new URLSearchParams()
  return new URLSearchParams(await text(request))
}
