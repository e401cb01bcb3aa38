// What a browser sent, trusted in nothing: values may be missing, doubled, malformed.
import { randomUUID } from 'node:crypto'
import type { Officer } from '@baotu/case'
import { notFound, staffOf } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

export type Body = Readonly<Record<string, string | string[] | undefined>>

const uuid = z.uuid()

/** The case of the address; a malformed id is not there. */
export function caseIdOf(request: FastifyRequest, name = 'id'): string {
  const { success, data } = uuid.safeParse(param(request, name))
  if (!success) throw notFound()
  return data
}

/** The task of the address: the process's key of it. */
export function taskKeyOf(request: FastifyRequest): number {
  const { success, data } = z
    .string()
    .regex(/^\d{1,9}$/)
    .safeParse(param(request, 'key'))
  if (!success) throw notFound()
  return Number(data)
}

export function param(request: FastifyRequest, name: string): unknown {
  return (request.params as Record<string, unknown>)[name]
}

/** A value after the question mark; '' when missing or doubled. */
export function asked(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

export function bodyOf(request: FastifyRequest): Body {
  return { ...(request.body as Body | undefined) }
}

/** One value of a sent form with its lines ended alike; '' when missing, the first when doubled. */
export function sent(body: Body, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return ((Array.isArray(value) ? value[0] : value) ?? '').replaceAll('\r\n', '\n')
}

/** The id that makes the same form sent twice one step; a fresh one when the form carries none. */
export function commandIdOf(body: Body): string {
  const { success, data } = uuid.safeParse(sent(body, 'command'))
  return success ? data : randomUUID()
}

/** The officer at the screen: whoever only watches finds nothing to do here. */
export function officerOf(request: FastifyRequest): Officer {
  const staff = staffOf(request)
  if (staff.kind !== 'officer') throw notFound()
  return staff
}
