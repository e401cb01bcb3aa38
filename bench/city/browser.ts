// A browser without script: cookies, redirects, forms, uploads; connections stay open. Every answer but 2xx and 303 is a failure.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Latencies } from './latencies.ts'

export type Page = { path: string; html: string; headers: IncomingHttpHeaders; bytes: number }
export type Upload = { name: string; bytes: Uint8Array; hidden: Record<string, string> }
export type Browser = {
  /** What it would send as its Cookie header. */
  cookie: () => string
  /** `kind` is the name under which its time is kept. */
  get: (kind: string, path: string) => Promise<Page>
  /** Sends a form and goes where the answer leads; `next` is the kind of the page there. */
  post: (kind: string, path: string, fields: Record<string, string>, next: string) => Promise<Page>
  upload: (kind: string, path: string, file: Upload, next: string) => Promise<Page>
  /** Sends a form and does not look where the answer leads; gives that address. */
  tell: (kind: string, path: string, fields: Record<string, string>) => Promise<string>
  /** Sends a file and does not look where the answer leads. */
  bring: (kind: string, path: string, file: Upload) => Promise<string>
}

type Answer = { status: number; location: string; headers: IncomingHttpHeaders; body: Buffer }
type Sent = { method: 'GET' | 'POST'; path: string; body?: Buffer; type?: string }

/** One for all browsers of a bench: `connections` is how many may be open at once. */
export function openConnections(connections: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections })
}

/** @param cookie of somebody who has signed in already */
export function browse(address: string, agent: Agent, times: Latencies, cookie = ''): Browser {
  const { host, hostname, port } = new URL(address)
  const cookies = new Map<string, string>()
  keepCookies(cookies, cookie.split('; '))
  const send = ({ method, path, body, type }: Sent): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const headers: Record<string, string | number> = { host, accept: 'text/html', 'accept-encoding': 'gzip' }
    if (cookies.size > 0) headers.cookie = cookieOf(cookies)
    if (body) Object.assign(headers, { origin: address, 'content-type': type, 'content-length': body.length })
    const asked = request({ agent, hostname, port, method, path, headers, family: 4 }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      response.on('end', () => {
        keepCookies(cookies, response.headers['set-cookie'] ?? [])
        const { statusCode: status = 0, headers: got } = response
        resolve({ status, location: got.location ?? '', headers: got, body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject).end(body)
    return promise
  }
  const see = async (kind: string, sent: Sent, next: string): Promise<Page> => {
    const begun = performance.now()
    const answer = await send(sent)
    times.add(kind, performance.now() - begun)
    const { status, location, headers, body } = answer
    if (location !== '' && (status === 303 || status === 302)) {
      const to = new URL(location, new URL(sent.path, address))
      return see(next, { method: 'GET', path: to.pathname + to.search }, next)
    }
    const html = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')
    if (status < 200 || status > 299) throw refused(kind, sent, status, html)
    return { path: sent.path, html, headers, bytes: body.length }
  }
  const once = async (kind: string, sent: Sent): Promise<string> => {
    const begun = performance.now()
    const { status, location, body } = await send(sent)
    times.add(kind, performance.now() - begun)
    if (status !== 303) throw refused(kind, sent, status, body.toString('utf8'))
    return location
  }
  const form = (path: string, fields: Record<string, string>): Sent => {
    const body = Buffer.from(new URLSearchParams(fields).toString())
    return { method: 'POST', path, body, type: 'application/x-www-form-urlencoded' }
  }
  return {
    cookie: () => cookieOf(cookies),
    get: (kind, path) => see(kind, { method: 'GET', path }, kind),
    post: (kind, path, fields, next) => see(kind, form(path, fields), next),
    upload: (kind, path, file, next) => see(kind, multipart(path, file), next),
    tell: (kind, path, fields) => once(kind, form(path, fields)),
    bring: (kind, path, file) => once(kind, multipart(path, file)),
  }
}

function multipart(path: string, file: Upload): Sent {
  const boundary = '----baotu-bench-a-line-that-no-file-holds'
  const fields = Object.entries(file.hidden).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(fields.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { method: 'POST', path, body, type: `multipart/form-data; boundary=${boundary}` }
}

/** Signs in at the demo provider, as a person would: chooses the identity on its page. */
export async function signIn(browser: Browser, identity: string, next: string): Promise<void> {
  const choose = await browser.get('sign-in', `/sign-in/go?next=${encodeURIComponent(next)}`)
  const there = await browser.post('sign-in', choose.path, { identity }, 'sign-in')
  if (!there.path.startsWith(next)) throw new Error(`Signing in as ${identity} led to ${there.path}`)
}

function cookieOf(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(pair => pair.join('=')).join('; ')
}

function keepCookies(cookies: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name === '') continue
    if (value === '' || /max-age=0\b|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

function refused(kind: string, { method, path }: Sent, status: number, html: string): Error {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? ''
  const errors = [...html.matchAll(/class="error[^"]*"[^>]*>([^<]*)/g)].map(([, text]) => text).join('; ')
  return new Error(`${kind}: ${method} ${path} was answered with ${status} “${title}” ${errors}`)
}
