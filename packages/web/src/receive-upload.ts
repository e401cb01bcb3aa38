// A multipart form with one file: its fields first (the CSRF token among them), then the bytes, streamed to the disk.
import type { Problem } from '@baotu/service'
import type { FastifyRequest } from 'fastify'
import { checkToken } from './csrf.ts'
import type { Platform } from './platform.ts'
import { type Admission, type ReceivedFile, receiveFile } from './receive-file.ts'
import { Refused } from './refused.ts'

export type Upload =
  | { ok: true; file: ReceivedFile; fields: Record<string, string> }
  | { ok: false; problems: Problem[] }

/** `required` when no file was chosen; see `receiveFile` for the other refusals. */
export async function receiveUpload(
  platform: Platform,
  request: FastifyRequest,
  admission: Admission,
): Promise<Upload> {
  try {
    return await readForm(platform, request, admission)
  } catch (error) {
    // What the reader of forms says of a broken one has no code; a full disk has.
    const broken = error instanceof Error && /^Multipart: |unexpected end of multipart/iu.test(error.message)
    throw broken ? new Refused(400, 'unknown') : error
  }
}

async function readForm(platform: Platform, request: FastifyRequest, admission: Admission): Promise<Upload> {
  const fields: Record<string, string> = {}
  for await (const part of request.parts({ limits: { fileSize: admission.most + 1 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    checkToken(request, fields.csrf)
    if (!part.filename) {
      part.file.resume()
      return { ok: false, problems: [{ code: 'required-file' }] }
    }
    const received = await receiveFile(part.file, part.filename, platform.filesDir, admission)
    return received.ok ? { ...received, fields } : received
  }
  checkToken(request, fields.csrf)
  return { ok: false, problems: [{ code: 'required-file' }] }
}
