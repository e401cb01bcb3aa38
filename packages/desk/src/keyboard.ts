// The one script of the desk: j, k and Enter in lists.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

const body = readFileSync(new URL('../browser/keys.js', import.meta.url), 'utf8')
const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)

export const keyboardHref = `/assets/desk-keys-${hash}.js`

export function serveKeyboard(app: FastifyInstance): void {
  app.get(keyboardHref, (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(body),
  )
}
