// The filters of a queue, as they stand in its address.
import { actions } from '@baotu/service'
import type { Light } from '@baotu/store'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const word = z.string().trim().max(100).catch('')

const shape = z.object({
  light: z.enum(['red', 'yellow', 'green', 'paused', 'none']).or(z.literal('')).catch(''),
  service: word,
  action: z.enum(actions).or(z.literal('')).catch(''),
  department: word,
  officer: word,
  q: word,
  /** The place after which the page begins, as the store told it. */
  after: z
    .string()
    .regex(/^[^|]+\|\d{1,9}\|[0-9a-f-]{36}$/)
    .refine(after => isMoment(after.slice(0, after.indexOf('|'))))
    .catch(''),
})

export type QueueQuery = z.output<typeof shape>

function isMoment(text: string): boolean {
  return text === 'infinity' || z.iso.datetime().safeParse(text).success
}

/** Reads an address; what is malformed counts as not asked. */
export function queueQuery(request: FastifyRequest): QueueQuery {
  return shape.parse(request.query)
}

/** The address of the same queue, with some filters changed; it begins anew unless told where. */
export function queueHref(path: string, query: QueueQuery, change: Partial<QueueQuery> = {}): string {
  const { after: _after, ...kept } = query
  const wanted = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== '')
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`
}

export const lightOrder: readonly Light[] = ['red', 'yellow', 'green', 'paused', 'none']
