import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { localeOf } from './demo-interaction.ts'
import { endPage, sayPage } from './demo-pages.ts'
import type { Context, Next } from './provider-middleware.ts'

/**
 * Signs out at once when the ID token shows that the request comes from the one who is signed in, and asks otherwise (OpenID Connect
 * RP-Initiated Logout 1.0 §2). Session, codes and tokens are gone before the browser is sent back.
 */
export function endSession(mount: string) {
  return async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
    const { session, params, provider, entities } = ctx.oidc
    const hint = entities.IdTokenHint?.payload.sub
    if (!session || hint === undefined || hint !== session.accountId) {
      ctx.body = endPage({ locale: localeOf(params?.ui_locales, ctx), mount }, form)
      return
    }
    for (const { grantId } of Object.values(session.authorizations ?? {})) {
      if (grantId === undefined) continue
      await provider.AccessToken.revokeByGrantId(grantId)
      await provider.AuthorizationCode.revokeByGrantId(grantId)
      await provider.Grant.adapter.destroy(grantId)
    }
    await session.destroy()
    ctx.cookies.set(provider.cookieName('session'), null, { path: mount || '/' })
    leave(ctx, mount, text(params?.post_logout_redirect_uri), text(params?.state))
  }
}

/** Sends somebody who is not signed in any more straight back, where oidc-provider would answer with a page that needs a script. */
export function endNoSession(provider: Provider, mount: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.method !== 'GET' || ctx.path !== '/session/end') return next()
    const session = await provider.Session.get(ctx)
    if (session.accountId) return next()
    const clientId = text(ctx.query.client_id)
    const returnTo = text(ctx.query.post_logout_redirect_uri)
    const client = clientId === undefined ? undefined : await provider.Client.find(clientId)
    const allowed = returnTo !== undefined && client?.postLogoutRedirectUriAllowed(returnTo)
    leave(ctx, mount, allowed ? returnTo : undefined, text(ctx.query.state))
  }
}

function leave(ctx: Context, mount: string, returnTo: string | undefined, state: string | undefined): void {
  if (returnTo === undefined) {
    ctx.body = sayPage({ locale: localeOf(ctx.query.ui_locales, ctx), mount }, 'ended')
    return
  }
  const url = new URL(returnTo)
  if (state !== undefined) url.searchParams.set('state', state)
  ctx.status = 303
  ctx.redirect(url.href)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
