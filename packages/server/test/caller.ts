// Somebody at a browser without script, who may also send what no browser would.
import type { Actor } from '@baotu/case'
import type { InjectOptions } from 'fastify'
import type { TestCity } from '../testing.ts'
import { uploadBody } from './matrix.ts'

export type Answered = {
  status: number
  location: string
  page: string
  headers: Record<string, string | string[] | number | undefined>
}
export type Fields = Record<string, string | string[]>
export type Caller = {
  csrf: string
  cookie: string
  send: (options: InjectOptions) => Promise<Answered>
  get: (url: string) => Promise<Answered>
  post: (url: string, fields?: Fields, headers?: Record<string, string>) => Promise<Answered>
  upload: (url: string, file: { name: string; bytes: Uint8Array }) => Promise<Answered>
}

export async function call(city: TestCity, actor?: Actor): Promise<Caller> {
  const session = actor ? await city.signIn(actor) : { cookie: '', csrf: '' }
  return caller(city.app, session)
}

export function caller(app: TestCity['app'], { cookie, csrf }: { cookie: string; csrf: string }): Caller {
  const send = async (options: InjectOptions): Promise<Answered> => {
    const answer = await app.inject({ ...options, headers: { cookie, ...options.headers } })
    const { statusCode: status, payload: page, headers } = answer
    return { status, page, headers, location: answer.headers.location ?? '' }
  }
  return {
    csrf,
    cookie,
    send,
    get: url => send({ method: 'GET', url }),
    post: (url, fields = {}, headers = {}) =>
      send({ method: 'POST', url, headers: { ...form, ...headers }, payload: encode({ csrf, ...fields }) }),
    upload: (url, { name, bytes }) => send({ method: 'POST', url, ...uploadBody({ csrf }, bytes, name) }),
  }
}

export const form = { 'content-type': 'application/x-www-form-urlencoded' }

export function encode(fields: Fields): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

/** The hidden fields of the form that is sent to this address. */
export function hiddenFields(page: string, action: string): Record<string, string> {
  const at = page.indexOf(`action="${action}"`)
  if (at < 0) throw new Error(`No form is sent to ${action}`)
  const fields = page.slice(at, page.indexOf('</form>', at)).matchAll(hidden)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

const hidden = /<input type="hidden" name="(\w+)" value="([^"]*)"/gu
