// The OpenAPI document, made of the same schemas that check what comes in and what goes out.

import type { Platform } from '@baotu/web'
import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Before the routes, so that it hears of each. */
export async function describeApi(app: FastifyInstance, { publicUrl, version }: Platform): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baotu',
        version,
        description:
          'The machines’ door of the city’s services. Errors are problem details (RFC 9457) with a stable `code` and a sentence in Chinese and English.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl }],
    },
    transform: jsonSchemaTransform,
  })
}

export async function sendDocument(request: FastifyRequest, reply: FastifyReply) {
  return reply.type('application/json; charset=utf-8').send(request.server.swagger())
}
