// A browser without script: cookies, forms with their hidden fields, uploads. Sends what a form would send.
import type { Actor } from '@baotu/case'
import type { TestCity } from '@baotu/server/testing'
import type { InjectOptions } from 'fastify'

export type Seen = { status: number; location: string; html: string; headers: Record<string, unknown> }
export type Browser = {
  get: (path: string) => Promise<Seen>
  post: (path: string, fields?: Record<string, string | string[]>) => Promise<Seen>
  upload: (
    path: string,
    file: { name: string; bytes: Uint8Array },
    fields?: Record<string, string>,
  ) => Promise<Seen>
}

/** Signed in as this actor, or nobody. */
export async function browse(city: TestCity, actor?: Actor): Promise<Browser> {
  const session = actor ? await city.signIn(actor) : null
  const headers: Record<string, string> = session ? { cookie: session.cookie } : {}
  const csrf = session?.csrf ?? ''
  const see = async (options: InjectOptions): Promise<Seen> => {
    const answer = await city.app.inject(options)
    const location = answer.headers.location ?? ''
    return { status: answer.statusCode, location, html: answer.payload, headers: answer.headers }
  }
  return {
    get: url => see({ method: 'GET', url, headers }),
    post: (url, fields = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries({ csrf, ...fields }))
        for (const one of [value].flat()) body.append(name, one)
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      return see({ method: 'POST', url, headers: { ...headers, ...type }, payload: body.toString() })
    },
    upload: (url, file, fields = {}) => {
      const boundary = 'a-boundary-that-stands-in-no-file'
      const parts = Object.entries({ csrf, ...fields }).map(
        ([name, value]) =>
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n`
      const payload = Buffer.concat([
        Buffer.from(parts.join('') + head),
        file.bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      return see({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    },
  }
}

/** The hidden fields of the form that is sent to this address. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const at = html.indexOf(`action="${action}"`)
  if (at < 0) throw new Error(`No form is sent to ${action}`)
  const form = html.slice(at, html.indexOf('</form>', at))
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/gu)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

/** What a reader sees: no markup, one space between words. */
export function words(html: string): string {
  return html
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
}

export const mediaAgent: Actor = {
  kind: 'applicant',
  id: 'li-shiquan',
  name: '李示泉',
  party: { kind: 'organisation', id: '91370102DEM0000A8C', name: '济南示例泉韵传媒有限公司' },
}
export const otherAgent: Actor = {
  kind: 'applicant',
  id: 'wang-shihe',
  name: '王示河',
  party: { kind: 'organisation', id: '91370102DEM0000B67', name: '济南示例智造有限公司' },
}
export const resident: Actor = {
  kind: 'applicant',
  id: 'zhao-shihe',
  name: '赵示荷',
  party: { kind: 'person', id: 'zhao-shihe', name: '赵示荷' },
}
export const intakeOfficer: Actor = {
  kind: 'officer',
  id: 'sun-shishou',
  name: '孙示收',
  department: 'approval',
  roles: ['intake'],
}
