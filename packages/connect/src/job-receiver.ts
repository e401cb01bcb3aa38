import { createHmac } from 'node:crypto'
import { z } from 'zod'

/**
 * Work that another system is asked to do. `id` is the same at every try: whoever did the work before answers as before. `variables` are
 * what the input mappings of the element name, nothing else.
 */
export type JobOrder = {
  id: string
  type: string
  headers: Record<string, string>
  variables: Record<string, unknown>
}

/** Done, with what it brings; refused for good with a BPMN error code; or not done: to be tried again. */
export type JobAnswer =
  | { ok: true; variables: Record<string, unknown> }
  | { ok: false; code: string; variables: Record<string, unknown> }
  | { ok: false; code?: undefined; error: string }

export type JobReceiver = (order: JobOrder) => Promise<JobAnswer>

const variables = z.record(z.string(), z.unknown()).default({})
const done = z.object({ variables })
const refused = z.object({ error: z.string().min(1), variables })
const mostBytes = 256 * 1024

/**
 * The door to a system that does work of processes: the order is posted as JSON with its id in `Idempotency-Key`. 200 with
 * `{ variables }` is done, 422 with `{ error, variables }` a BPMN error; anything else, and silence, is a try that failed. Never throws.
 * @param timeout milliseconds until silence counts as a failed try
 */
export function httpReceiver({
  url,
  secret,
  timeout = 20_000,
}: {
  url: string
  secret?: string | undefined
  timeout?: number
}): JobReceiver {
  return async order => {
    const body = JSON.stringify(order)
    const signed = secret === undefined ? {} : { 'baotu-signature': signature(secret, body) }
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': `"${order.id}"`, ...signed },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      const text = await response.text()
      if (text.length > mostBytes) return failed('The answer is too long')
      if (response.status === 200) return { ok: true, ...done.parse(JSON.parse(text)) }
      if (response.status !== 422) return failed(`The answer was ${response.status}`)
      const { error: code, variables: brought } = refused.parse(JSON.parse(text))
      return { ok: false, code, variables: brought }
    } catch (error) {
      return failed(whyOf(error))
    }
  }
}

function failed(error: string): JobAnswer {
  return { ok: false, error }
}

function signature(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

function whyOf(error: unknown): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError) return 'The answer is not as agreed'
  return error instanceof Error && error.name === 'TimeoutError' ? 'No answer came in time' : 'No answer came'
}
