import type { Locale, Problem } from '@baotu/service'
import * as oidc from 'openid-client'
import { actorFromClaims, type ClaimsMapping, type SignedIn, standardClaims } from './actor-from-claims.ts'
import { SignInUnavailable, signInRefusal } from './sign-in-refusal.ts'

export type SignInSettings = {
  /** https, or http on this machine only. */
  issuer: string
  clientId: string
  /** Without one we are a public client: PKCE alone binds the code to us. */
  clientSecret?: string
  redirectUri: string
  scope?: string
  claims?: Partial<ClaimsMapping>
  /** Whom this provider may vouch for; a provider for residents must not make officers. */
  vouchesFor?: readonly SignedIn['kind'][]
  /** Ask the userinfo endpoint too, for providers that keep the ID token bare. */
  userInfo?: boolean
  /** Another way to reach the provider, such as straight into this process. */
  fetch?: oidc.CustomFetch
}

/** What must come back unchanged from the same browser: keep it server-side or in a short-lived signed cookie, use it once. */
export type SignInTransaction = { state: string; nonce: string; codeVerifier: string }

export type SignInDoor = {
  /** Where to send the browser. Throws SignInUnavailable. */
  start(options?: {
    locale?: Locale
    prompt?: 'login'
  }): Promise<{ url: string; transaction: SignInTransaction }>
  /** What the browser came back with, as a full or relative URL. Refusals are values; throws SignInUnavailable. */
  finish(
    currentUrl: string,
    transaction: SignInTransaction,
  ): Promise<
    { ok: true; subject: string; actor: SignedIn; idToken: string } | { ok: false; problems: Problem[] }
  >
  /** Where to send the browser to sign out there too (OpenID Connect RP-Initiated Logout 1.0); null if it cannot. */
  endUrl(idToken: string, returnTo: string, locale?: Locale): Promise<string | null>
}

/** Sign-in at any OpenID Connect provider: authorization code flow with PKCE, state and nonce, discovery on first use. */
export function signInDoor(settings: SignInSettings): SignInDoor {
  const discovered = discoverOnce(settings)
  const mapping = { ...standardClaims, ...settings.claims }

  return {
    async start({ locale, prompt } = {}) {
      const provider = await discovered()
      const transaction = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: settings.redirectUri,
        scope: settings.scope ?? 'openid profile',
        state: transaction.state,
        nonce: transaction.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(transaction.codeVerifier),
        code_challenge_method: 'S256',
        ...(locale && { ui_locales: languages[locale] }),
        ...(prompt && { prompt }),
      })
      return { url: url.href, transaction }
    },

    async finish(currentUrl, transaction) {
      const provider = await discovered()
      // Behind a proxy the current address may read otherwise; the registered one is what the code was made for.
      const answer = new URL(settings.redirectUri)
      answer.search = new URL(currentUrl, settings.redirectUri).search
      try {
        const tokens = await oidc.authorizationCodeGrant(provider, answer, {
          expectedState: transaction.state,
          expectedNonce: transaction.nonce,
          pkceCodeVerifier: transaction.codeVerifier,
          idTokenExpected: true,
        })
        const said = tokens.claims()
        if (!said || !tokens.id_token) throw new SignInUnavailable('The sign-in provider gave no ID token')
        const more = settings.userInfo
          ? await oidc.fetchUserInfo(provider, tokens.access_token, said.sub)
          : {}
        const known = actorFromClaims({ ...more, ...said }, mapping)
        if (!known.ok) return known
        if (settings.vouchesFor && !settings.vouchesFor.includes(known.actor.kind))
          return { ok: false, problems: [{ code: 'sign-in-not-allowed' }] }
        return { ok: true, subject: said.sub, actor: known.actor, idToken: tokens.id_token }
      } catch (error) {
        return signInRefusal(error)
      }
    },

    async endUrl(idToken, returnTo, locale) {
      const provider = await discovered()
      if (!provider.serverMetadata().end_session_endpoint) return null
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo }
      const more: Record<string, string> = locale ? { ui_locales: languages[locale] } : {}
      return oidc.buildEndSessionUrl(provider, { ...parameters, ...more }).href
    },
  }
}

const languages: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

function discoverOnce(settings: SignInSettings): () => Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer)
  // A provider that is reached from inside this process crosses no network, whatever its public address says.
  const here = issuer.protocol === 'http:' && (isThisMachine(issuer.hostname) || settings.fetch !== undefined)
  if (issuer.protocol !== 'https:' && !here)
    throw new Error(`Sign-in issuer ${settings.issuer}: use https (http is for localhost only)`)
  const options: oidc.DiscoveryRequestOptions = {
    timeout: 10,
    execute: here ? [oidc.allowInsecureRequests] : [],
  }
  if (settings.fetch) options[oidc.customFetch] = settings.fetch
  let found: Promise<oidc.Configuration> | undefined
  return async () => {
    found ??= oidc.discovery(issuer, settings.clientId, undefined, proof(settings.clientSecret), options)
    try {
      return await found
    } catch (cause) {
      // The next sign-in asks again: a provider that was down at the first one must not stay so for ever.
      found = undefined
      throw new SignInUnavailable(`The sign-in provider ${settings.issuer} cannot be reached`, { cause })
    }
  }
}

// client_secret_basic is what a provider accepts unless it says otherwise (OpenID Connect Discovery 1.0 §3).
function proof(secret: string | undefined): oidc.ClientAuth {
  if (secret === undefined) return oidc.None()
  const basic = oidc.ClientSecretBasic(secret)
  const post = oidc.ClientSecretPost(secret)
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (ways.includes('client_secret_basic') ? basic : post)(server, client, body, headers)
  }
}

function isThisMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.[\d.]+$/.test(hostname)
  )
}
