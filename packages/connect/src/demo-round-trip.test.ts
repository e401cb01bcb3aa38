import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoClaims } from './actor-from-claims.ts'
import type { DemoIdentity } from './demo-identity.ts'
import { demoIdentityProvider } from './demo-identity-provider.ts'
import { makeProviderKeys } from './provider-keys.ts'
import { type SignInDoor, type SignInSettings, signInDoor } from './sign-in-door.ts'
import { SignInUnavailable } from './sign-in-refusal.ts'

const word = (zh: string, en: string) => ({ zh, en })
const identities: DemoIdentity[] = [
  {
    id: 'zhang',
    group: word('居民', 'Residents'),
    name: word('张敏', 'Zhang Min'),
    about: word('小店店主 <b>', 'Shop owner <b>'),
    actor: {
      kind: 'applicant',
      id: 'zhang',
      name: '张敏',
      party: { kind: 'person', id: 'zhang', name: '张敏' },
    },
  },
  {
    id: 'zhang@spring',
    group: word('企业', 'Companies'),
    name: word('张敏', 'Zhang Min'),
    about: word('泉边餐饮', 'Springside Catering'),
    actor: {
      kind: 'applicant',
      id: 'zhang',
      name: '张敏',
      party: { kind: 'organisation', id: '91440300708461136T', name: '泉边餐饮' },
    },
  },
  {
    id: 'wang',
    group: word('审批局', 'Approval bureau'),
    name: word('王磊', 'Wang Lei'),
    about: word('窗口受理', 'Intake'),
    actor: { kind: 'officer', id: 'wang', name: '王磊', department: 'approval', roles: ['intake', 'review'] },
  },
]

let origin: string
let server: Server
let door: SignInDoor
const faults: unknown[] = []
const printed = vi.fn<(...said: unknown[]) => void>()
for (const way of ['log', 'info', 'warn', 'error'] as const)
  vi.spyOn(console, way).mockImplementation(printed)

beforeAll(async () => {
  let handle: RequestListener = () => {}
  server = createServer((request, response) => handle(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const redirectUri = `${origin}/signed-in`
  const provider = demoIdentityProvider({
    issuer: `${origin}/demo-id`,
    identities,
    clients: [
      {
        clientId: 'portal',
        clientSecret: 'a secret: +&',
        redirectUris: [redirectUri],
        postLogoutRedirectUris: [`${origin}/bye`],
      },
      { clientId: 'public', redirectUris: [redirectUri], postLogoutRedirectUris: [] },
    ],
    ...(await makeProviderKeys()),
    report: fault => faults.push(fault),
  })
  handle = (request, response) => void provider(request, response)
  door = signInDoor(portal())
})

afterAll(() => server.close())

const portal = (): SignInSettings => ({
  issuer: `${origin}/demo-id`,
  clientId: 'portal',
  clientSecret: 'a secret: +&',
  redirectUri: `${origin}/signed-in`,
  claims: demoClaims,
})

/** A browser without scripts: keeps cookies by path, follows redirects inside the provider, stops at the platform. */
function browser() {
  const jar = new Map<string, { path: string; value: string }>()
  const go = async (
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; status: number; page: string; headers: Headers }> => {
    const { pathname } = new URL(url)
    if (!pathname.startsWith('/demo-id')) return { url, status: 0, page: '', headers: new Headers() }
    const cookie = [...jar]
      .filter(([, it]) => pathname.startsWith(it.path))
      .map(([name, it]) => `${name}=${it.value}`)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookie.join('; '), accept: 'text/html', 'x-forwarded-host': 'evil.example' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, { value, path: /path=([^;]*)/i.exec(line)?.[1] ?? '/' })
    }
    const next = answer.headers.get('location')
    if (next) return go(new URL(next, url).href)
    return { url, status: answer.status, page: await answer.text(), headers: answer.headers }
  }
  return { go, jar }
}

async function signIn(identity: string, through = door, tab = browser()) {
  const { url, transaction } = await through.start()
  const page = await tab.go(url)
  const back = page.status === 0 ? page : await tab.go(page.url, { identity })
  return { back: back.url, transaction, tab }
}

async function signedIn(identity: string, tab = browser()) {
  const { back, transaction } = await signIn(identity, door, tab)
  const done = await door.finish(back, transaction)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return { ...done, tab }
}

describe('the sign-in page', () => {
  it('lists everybody with a button, says that it is a demo, and needs no script', async () => {
    const { go } = browser()
    const { page, status, headers } = await go((await door.start()).url)
    expect(status).toBe(200)
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('演示环境')
    expect(page.match(/以此身份登录/g)).toHaveLength(3)
    for (const it of ['居民', '张敏', '泉边餐饮', '审批局', '王磊', '小店店主 &#60;b&#62;'])
      expect(page).toContain(it)
    expect(page).not.toMatch(/<script|style=|<style/)
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'self'; form-action 'self' ${origin}; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('speaks English when asked, by the platform or by its link', async () => {
    const { go } = browser()
    const page = await go((await door.start({ locale: 'en' })).url)
    expect(page.page).toContain('<html lang="en">')
    expect(page.page).toContain('Sign in as')
    expect((await go(`${page.url}?lang=zh`)).page).toContain('以此身份登录')
  })

  it('has its stylesheet in a file', async () => {
    const answer = await fetch(`${origin}/demo-id/demo.css`)
    expect(answer.headers.get('content-type')).toMatch(/text\/css/)
    expect(await answer.text()).toContain('--ink')
  })

  it('asks again for an identity that does not exist', async () => {
    const { go } = browser()
    const page = await go((await door.start()).url)
    const again = await go(page.url, { identity: 'nobody' })
    expect(again.status).toBe(422)
    expect(again.page).toContain('这个身份不存在')
  })

  it('says so when it has expired, or was opened in another browser', async () => {
    const page = await browser().go((await door.start()).url)
    const elsewhere = await browser().go(page.url, { identity: 'wang' })
    expect(elsewhere.status).toBe(400)
    expect(elsewhere.page).toContain('登录页面已过期')
  })

  it('explains a request that no platform made', async () => {
    const page = await browser().go(`${origin}/demo-id/auth?client_id=nobody&ui_locales=en`)
    expect(page.status).toBe(400)
    expect(page.page).toContain('The sign-in was not completed')
    expect(page.page).toContain('invalid_client')
  })
})

describe('signing in', () => {
  it.each(identities)('as $id gives that actor', async ({ id, actor }) => {
    const done = await signedIn(id)
    expect(done.actor).toEqual(actor)
    expect(done.subject).toBe(id)
    expect(done.idToken.split('.')).toHaveLength(3)
  })

  it('works for a public client, by PKCE alone', async () => {
    const through = signInDoor({
      issuer: `${origin}/demo-id`,
      clientId: 'public',
      redirectUri: `${origin}/signed-in`,
    })
    const { back, transaction } = await signIn('wang', through)
    expect(await through.finish(back, transaction)).toMatchObject({ ok: true, actor: { id: 'wang' } })
  })

  it('reads the same from the userinfo endpoint', async () => {
    const through = signInDoor({ ...portal(), userInfo: true })
    const { back, transaction } = await signIn('zhang@spring', through)
    expect(await through.finish(back, transaction)).toMatchObject({ ok: true, actor: identities[1]?.actor })
  })

  it('is remembered by the provider, unless the platform wants to ask again', async () => {
    const { tab } = await signedIn('wang')
    expect((await tab.go((await door.start()).url)).url).toMatch(/\/signed-in\?code=/)
    expect((await tab.go((await door.start({ prompt: 'login' })).url)).page).toContain('以此身份登录')
  })

  it('can be cancelled', async () => {
    const tab = browser()
    const { url, transaction } = await door.start()
    const page = await tab.go(url)
    const back = await tab.go(page.url, { cancel: 'yes' })
    expect(await door.finish(back.url, transaction)).toEqual({
      ok: false,
      problems: [{ code: 'sign-in-cancelled' }],
    })
  })

  it('is refused with a wrong state', async () => {
    const { back, transaction } = await signIn('wang')
    const other = await door.start()
    const wrong = { ...transaction, state: other.transaction.state }
    expect(await door.finish(back, wrong)).toEqual({ ok: false, problems: [{ code: 'sign-in-mismatch' }] })
  })

  it('is refused with a wrong nonce', async () => {
    const { back, transaction } = await signIn('wang')
    const wrong = { ...transaction, nonce: 'another' }
    expect(await door.finish(back, wrong)).toEqual({ ok: false, problems: [{ code: 'sign-in-mismatch' }] })
  })

  it('is refused with a wrong code verifier', async () => {
    const { back, transaction } = await signIn('wang')
    const wrong = { ...transaction, codeVerifier: (await door.start()).transaction.codeVerifier }
    expect(await door.finish(back, wrong)).toEqual({ ok: false, problems: [{ code: 'sign-in-expired' }] })
  })

  it('is refused when the code comes a second time', async () => {
    const { back, transaction } = await signIn('wang')
    expect(await door.finish(back, transaction)).toMatchObject({ ok: true })
    expect(await door.finish(back, transaction)).toEqual({
      ok: false,
      problems: [{ code: 'sign-in-expired' }],
    })
  })

  it('is refused when the answer names another provider (RFC 9207)', async () => {
    const { back, transaction } = await signIn('wang')
    const answer = new URL(back)
    answer.searchParams.set('iss', 'https://evil.example')
    expect(await door.finish(answer.href, transaction)).toEqual({
      ok: false,
      problems: [{ code: 'sign-in-mismatch' }],
    })
  })

  it('is refused for a kind that this provider may not vouch for', async () => {
    const through = signInDoor({ ...portal(), vouchesFor: ['applicant'] })
    const { back, transaction } = await signIn('wang', through)
    expect(await through.finish(back, transaction)).toEqual({
      ok: false,
      problems: [{ code: 'sign-in-not-allowed' }],
    })
  })

  it('needs PKCE', async () => {
    const url = new URL((await door.start()).url)
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    expect((await browser().go(url.href)).url).toContain('error=invalid_request')
  })
})

describe('signing out', () => {
  it('ends the provider’s session at once and comes back', async () => {
    const { tab, idToken } = await signedIn('wang')
    const end = await door.endUrl(idToken, `${origin}/bye`)
    expect((await tab.go(end ?? '')).url).toBe(`${origin}/bye`)
    expect([...tab.jar.keys()].filter(it => it === 'demo_id')).toEqual([])
    expect((await tab.go((await door.start()).url)).page).toContain('以此身份登录')
  })

  it('leaves nothing behind that a kept cookie could open', async () => {
    const { tab, idToken } = await signedIn('wang')
    const kept = new Map(tab.jar)
    await tab.go((await door.endUrl(idToken, `${origin}/bye`)) ?? '')
    for (const [name, cookie] of kept) tab.jar.set(name, cookie)
    expect((await tab.go((await door.start()).url)).page).toContain('以此身份登录')
  })

  it('a second time comes straight back', async () => {
    const { tab, idToken } = await signedIn('wang')
    const end = (await door.endUrl(idToken, `${origin}/bye`)) ?? ''
    await tab.go(end)
    expect((await tab.go(end)).url).toBe(`${origin}/bye`)
    expect((await tab.go(`${origin}/demo-id/session/end?ui_locales=en`)).page).toContain('You are signed out')
    const elsewhere = `${origin}/demo-id/session/end?client_id=portal&post_logout_redirect_uri=https://evil.example/`
    expect((await tab.go(elsewhere)).page).toContain('您已退出登录')
  })

  it('is asked about when no ID token vouches for it, or one of somebody else', async () => {
    const { tab } = await signedIn('wang')
    const other = await signedIn('zhang')
    const end = (await door.endUrl(other.idToken, `${origin}/bye`, 'en')) ?? ''
    const asked = await tab.go(end)
    expect(asked.page).toContain('Sign out?')
    expect((await tab.go((await door.start()).url)).url).toContain('/signed-in')
    const page = (await tab.go(`${origin}/demo-id/session/end`)).page
    expect(page).toContain('要退出登录吗')
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const done = await tab.go(`${origin}/demo-id/session/end/confirm`, { xsrf, logout: 'yes' })
    expect(done.page).toContain('您已退出登录')
    expect((await tab.go((await door.start()).url)).page).toContain('以此身份登录')
  })

  it('does not send anybody to an address that is not registered', async () => {
    const { tab, idToken } = await signedIn('wang')
    const end = await tab.go((await door.endUrl(idToken, 'https://evil.example/')) ?? '')
    expect(end.status).toBe(400)
  })
})

describe('the door', () => {
  const client = { clientId: 'portal', redirectUri: 'http://localhost/signed-in' }

  it.each(['http://id.example', 'http://192.168.1.5/id', 'ftp://localhost'])(
    'refuses %s as an issuer',
    issuer => {
      expect(() => signInDoor({ issuer, ...client })).toThrow(/https/)
    },
  )

  it.each(['https://id.example', 'http://localhost:3000/id', 'http://demo.localhost', 'http://[::1]:3'])(
    'takes %s',
    issuer => {
      expect(() => signInDoor({ issuer, ...client })).not.toThrow()
    },
  )

  it('says that a provider is down, and asks again the next time', async () => {
    let up = false
    const through = signInDoor({
      issuer: `${origin}/demo-id`,
      ...client,
      fetch: async (url, options) => {
        if (!up) throw new TypeError('fetch failed')
        return fetch(url, options)
      },
    })
    await expect(through.start()).rejects.toThrow(SignInUnavailable)
    up = true
    expect((await through.start()).url).toContain('/demo-id/auth?')
    const { back, transaction } = await signIn('wang')
    up = false
    await expect(through.finish(back, transaction)).rejects.toThrow(SignInUnavailable)
  })

  it('throws when the provider does not know our secret: ours to mend', async () => {
    const through = signInDoor({ ...portal(), clientSecret: 'wrong' })
    const { back, transaction } = await signIn('wang', through)
    await expect(through.finish(back, transaction)).rejects.toThrow(SignInUnavailable)
  })
})

describe('all of this', () => {
  it('reported no fault and printed nothing', () => {
    expect(faults).toEqual([])
    expect(printed).not.toHaveBeenCalled()
  })
})
