// What a browser sent, trusted in nothing: values may be missing, doubled, malformed.
import { randomUUID } from 'node:crypto'
import { notFound } from '@baotu/web'
import type { FastifyRequest } from 'fastify'

export type Body = Readonly<Record<string, string | string[] | undefined>>

/** A part of the address. */
export function param(request: FastifyRequest, name: string): string {
  const value = (request.params as Record<string, unknown>)[name]
  if (typeof value !== 'string') throw notFound()
  return value
}

/** A part of the address that is an id; anything malformed is not there. */
export function idParam(request: FastifyRequest, name = 'id'): string {
  const value = param(request, name)
  if (!isUuid(value)) throw notFound()
  return value
}

/** A part of the address that is a small number; anything else is not there. */
export function numberParam(request: FastifyRequest, name: string): number {
  const value = param(request, name)
  if (!/^\d{1,3}$/.test(value)) throw notFound()
  return Number(value)
}

/** A value after the question mark; '' when missing or doubled. */
export function asked(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** A sent form; its own properties only. */
export function bodyOf(request: FastifyRequest): Body {
  return { ...(request.body as Body | undefined) }
}

/** One value of a sent form; '' when missing, the first when doubled. */
export function sent(body: Body, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The id that makes the same form sent twice one step; a fresh one when the form carries none. */
export function commandOf(body: Body): string {
  const given = sent(body, 'command')
  return isUuid(given) ? given : randomUUID()
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
