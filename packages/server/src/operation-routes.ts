// For those who run it: is it alive, is it ready, how is it doing.
import { timingSafeEqual } from 'node:crypto'
import type { Platform } from '@baotu/web'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export function operationRoutes(
  app: FastifyInstance,
  platform: Platform,
  metricsToken: string | undefined,
): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern; no address of a person or a case stands in it.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok', version: platform.version }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const ready = await platform.store.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database not reachable' })
  })
  app.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!mayMeasure(request, metricsToken)) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** From this machine, or with the token. */
function mayMeasure(request: FastifyRequest, token: string | undefined): boolean {
  const shown = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token ?? ''}`)
  if (token !== undefined && shown.length === expected.length && timingSafeEqual(shown, expected)) return true
  return (
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) &&
    request.headers['x-forwarded-for'] === undefined
  )
}
