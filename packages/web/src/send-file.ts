import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import { contentDisposition } from './file-name.ts'
import { notFound } from './refused.ts'
import { fileSecurity } from './security-headers.ts'

export type FileToSend = { path: string; type: string; name: string; as: 'inline' | 'attachment' }

/** Streams a file of a case. Whoever calls has asked `may` and recorded the look. */
export async function sendFile(
  reply: FastifyReply,
  { path, type, name, as }: FileToSend,
): Promise<FastifyReply> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw notFound()
  return reply
    .type(type)
    .headers({
      'content-length': found.size,
      'content-disposition': contentDisposition(as, name),
      'content-security-policy': fileSecurity,
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(createReadStream(path))
}
