// What the pages of supervision are asked for, as it stands in their addresses.
import { supervisionKinds } from '@baotu/service'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const word = z.string().trim().max(100).catch('')
const empty = z.literal('')

const lights = z.object({
  by: z.enum(['department', 'service', 'officer']).catch('department'),
  department: word,
})

const records = z.object({
  status: z.enum(['open', 'waiting', 'explained', 'closed']).or(empty).catch(''),
  kind: z.enum(supervisionKinds).or(empty).catch(''),
  card: z.enum(['yellow', 'red']).or(empty).catch(''),
  department: word,
  service: word,
  /** The place after which the page begins, as the store told it. */
  after: z
    .string()
    .regex(/^[^|]+\|\d{1,4}\|[0-9a-f-]{36}$/)
    .refine(after => z.iso.datetime().safeParse(after.slice(0, after.indexOf('|'))).success)
    .catch(''),
})

const taken = z.object({
  what: z.enum(['lights', 'records']).catch('records'),
  format: z.enum(['csv', 'xlsx']).catch('csv'),
  purpose: z.string().trim().max(200).catch(''),
})

export type LightsQuery = z.output<typeof lights>
export type RecordsQuery = z.output<typeof records>

/** What is malformed counts as not asked. */
export const lightsQuery = (request: FastifyRequest): LightsQuery => lights.parse(request.query)
export const recordsQuery = (request: FastifyRequest): RecordsQuery => records.parse(request.query)
export const exportQuery = (request: FastifyRequest) => taken.parse(request.query)

/** An address with those of the values that say something. */
export function hrefWith(path: string, values: Record<string, string>): string {
  const wanted = Object.entries(values).filter(([, value]) => value !== '')
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`
}
