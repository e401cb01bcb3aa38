import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientMetadata, KoaContextWithOIDC } from 'oidc-provider'
import { boundedAdapter } from './bounded-adapter.ts'
import { endNoSession, endSession } from './demo-end-session.ts'
import { claimsOf, type DemoIdentity } from './demo-identity.ts'
import { demoInteraction, localeOf } from './demo-interaction.ts'
import { sayPage } from './demo-pages.ts'
import type { ProviderKeys } from './provider-keys.ts'
import type { Context, Next } from './provider-middleware.ts'

export type DemoClient = {
  clientId: string
  clientSecret?: string
  redirectUris: string[]
  postLogoutRedirectUris: string[]
}

export type DemoProviderSettings = ProviderKeys & {
  /** Where browsers reach it, path included: `http://localhost:3000/demo-id`. */
  issuer: string
  identities: readonly DemoIdentity[]
  clients: readonly DemoClient[]
  /** Told about faults inside the provider. */
  report?: (fault: unknown) => void
}

const hour = 3600
const stylesheet = readFileSync(new URL('./demo.css', import.meta.url), 'utf8')

/**
 * An OpenID Connect provider with invented people and no passwords, to try the platform with. Returns a node handler to be mounted
 * at the path of `issuer`, before anything reads request bodies. Everybody can be everybody: never for a real installation.
 */
export function demoIdentityProvider(
  settings: DemoProviderSettings,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const issuer = new URL(settings.issuer)
  const mount = issuer.pathname.replace(/\/$/, '')
  // A large library, read when somebody first signs in rather than before the first page is shown.
  let opened: ReturnType<typeof open> | undefined
  return async (request, response) => {
    opened ??= open(settings, mount)
    const handle = await opened
    await handle(arrive(request, issuer, mount), response)
  }
}

async function open(settings: DemoProviderSettings, mount: string) {
  const { Provider } = await import('oidc-provider/lib/provider.js')
  const provider = new Provider(settings.issuer, configuration(settings, mount))
  // Addresses and secure cookies follow the issuer (see `arrive`), not whatever a proxy or a visitor says.
  provider.proxy = true
  provider.silent = true
  provider.on('server_error', (_, fault) => settings.report?.(fault))
  provider.use(guardPages(settings, mount))
  provider.use(serveStylesheet)
  provider.use(demoInteraction(provider, settings.identities, mount))
  provider.use(endNoSession(provider, mount))
  return provider.callback()
}

function configuration(settings: DemoProviderSettings, mount: string) {
  const account = (id: string) => settings.identities.find(it => it.id === id)
  return {
    adapter: boundedAdapter(),
    clients: settings.clients.map(clientMetadata),
    jwks: { keys: settings.signingKeys },
    cookies: {
      keys: settings.cookieKeys,
      names: { session: 'demo_id', interaction: 'demo_id_choice', resume: 'demo_id_resume' },
      long: { path: mount || '/', httpOnly: true, sameSite: 'lax' as const },
      short: { httpOnly: true, sameSite: 'lax' as const },
    },
    claims: { openid: ['sub'], profile: ['person', 'name', 'kind', 'department', 'roles', 'party'] },
    // All claims stand in the ID token, so that signing in needs one request less.
    conformIdTokenClaims: false,
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: endSession(mount),
        postLogoutSuccessSource: (ctx: KoaContextWithOIDC) => say(ctx, mount, 'ended'),
      },
    },
    findAccount: (_: KoaContextWithOIDC, id: string) => {
      const identity = account(id)
      return identity && { accountId: id, claims: () => claimsOf(identity) }
    },
    interactions: {
      url: (_: KoaContextWithOIDC, { uid }: { uid: string }) => `${settings.issuer}/interaction/${uid}`,
    },
    loadExistingGrant: grantEverything,
    pkce: { required: () => true },
    renderError: (ctx: KoaContextWithOIDC, out: { error: string }) => say(ctx, mount, 'failed', out.error),
    ttl: {
      AccessToken: hour / 12,
      AuthorizationCode: 60,
      Grant: 8 * hour,
      IdToken: hour / 12,
      Interaction: hour / 4,
      Session: 8 * hour,
    },
  }
}

function clientMetadata({
  clientId,
  clientSecret,
  redirectUris,
  postLogoutRedirectUris,
}: DemoClient): ClientMetadata {
  return {
    client_id: clientId,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: clientSecret === undefined ? 'none' : 'client_secret_basic',
    ...(clientSecret !== undefined && { client_secret: clientSecret }),
  }
}

// The platform's own door: choosing an identity is consent enough.
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider, params } = oidc
  const grantId = client && session?.grantIdFor(client.clientId)
  const given = grantId ? await provider.Grant.find(grantId) : undefined
  if (given?.accountId === session?.accountId && given) return given
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope(typeof params?.scope === 'string' ? params.scope : 'openid')
  await grant.save()
  return grant
}

function say(ctx: KoaContextWithOIDC, mount: string, what: 'failed' | 'ended', code?: string): void {
  ctx.type = 'html'
  ctx.body = sayPage({ locale: localeOf(ctx.query.ui_locales, ctx), mount }, what, code)
}

function guardPages({ clients, report }: DemoProviderSettings, mount: string) {
  // Browsers apply form-action to the redirects that follow a form, back to the platform itself.
  const uris = clients.flatMap(it => [...it.redirectUris, ...it.postLogoutRedirectUris])
  const back = [...new Set(uris.map(uri => new URL(uri).origin))].join(' ')
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set('Content-Security-Policy', policy)
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.set('Referrer-Policy', 'no-referrer')
    ctx.set('Cache-Control', 'no-store')
    try {
      await next()
    } catch (fault) {
      report?.(fault)
      ctx.status = 500
      ctx.body = sayPage({ locale: localeOf(ctx.query.ui_locales, ctx), mount }, 'failed')
    }
  }
}

async function serveStylesheet(ctx: Context, next: Next): Promise<void> {
  if (ctx.path !== '/demo.css') return next()
  ctx.set('Cache-Control', `max-age=${hour}`)
  ctx.type = 'css'
  ctx.body = stylesheet
}

function arrive(request: IncomingMessage, issuer: URL, mount: string): IncomingMessage {
  const url = request.url ?? '/'
  const inside = mount !== '' && url.startsWith(`${mount}/`) ? url.slice(mount.length) : url
  delete request.headers['x-forwarded-host']
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1)
  request.headers.host = issuer.host
  return Object.assign(request, { url: inside, originalUrl: mount + inside })
}
