import { contentDisposition, notFound } from '@baotu/web'
import { param } from '../read-request.ts'
import type { Page } from '../show.ts'

/** A blank form or a sample of a service. Only what the service declares is there, so no path leads anywhere else. */
export const sendServiceFile: Page = platform => async (request, reply) => {
  const service = platform.serviceOf(param(request, 'id'))
  const name = param(request, '*')
  const bytes = service?.files.get(`files/${name}`)
  if (bytes === undefined) throw notFound()
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return reply
    .type(type)
    .headers({
      'content-disposition': contentDisposition('attachment', name.slice(name.lastIndexOf('/') + 1)),
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes))
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
