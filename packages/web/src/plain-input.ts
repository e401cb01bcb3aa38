// What no keyboard types is taken out of everything that a browser sends, before anybody reads it: control characters (PostgreSQL
// keeps no U+0000) and halves of characters.
import type { FastifyInstance } from 'fastify'
import { notFound } from './refused.ts'

// Tab and the ends of lines are typed.
const untyped = /(?![\t\n\r])\p{Cc}/gu

export function plainInput(app: FastifyInstance): void {
  app.addHook('preValidation', async request => {
    for (const part of Object.values((request.params ?? {}) as Record<string, string>))
      if (plain(part) !== part) throw notFound()
    request.query = plain(request.query)
    if (isFields(request.body)) request.body = plain(request.body)
  })
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll(untyped, '')
  if (Array.isArray(value)) return value.map(plain)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [plain(name), plain(one)]))
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
