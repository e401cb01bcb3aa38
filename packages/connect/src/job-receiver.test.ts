import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { httpReceiver } from './job-receiver.ts'

const order = {
  id: 'case-1:7',
  type: 'land-register',
  headers: { office: 'a' },
  variables: { plot: '370-1' },
}
const secret = 'a secret that two systems share with each other'
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Answer = { status: number; body: string; location?: string } | null

/** A receiver that answers so, or never; and what it was sent. */
async function receiver(
  answer: Answer,
): Promise<{ url: string; heard: { request: IncomingMessage; body: string }[] }> {
  const heard: { request: IncomingMessage; body: string }[] = []
  server = createServer((request, response) => {
    void text(request).then(body => {
      heard.push({ request, body })
      reply(response)
    })
  })
  const reply = (response: ServerResponse) => {
    if (answer) response.writeHead(answer.status, { location: answer.location ?? '' }).end(answer.body)
  }
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/jobs`, heard }
}

test('given an order, then it is posted as JSON with its id and its signature', async () => {
  const { url, heard } = await receiver({ status: 200, body: '{"variables":{"free":true}}' })
  expect(await httpReceiver({ url, secret })(order)).toEqual({ ok: true, variables: { free: true } })
  const [sent] = heard
  expect(JSON.parse(sent?.body ?? '')).toEqual(order)
  expect(sent?.request.headers).toMatchObject({
    'idempotency-key': '"case-1:7"',
    'baotu-signature': `sha256=${createHmac('sha256', secret)
      .update(sent?.body ?? '')
      .digest('hex')}`,
  })
})

test.each([
  [
    { status: 200, body: '{}' },
    { ok: true, variables: {} },
  ],
  [
    { status: 422, body: '{"error":"no-such-plot"}' },
    { ok: false, code: 'no-such-plot', variables: {} },
  ],
  [
    { status: 422, body: '{}' },
    { ok: false, error: 'The answer is not as agreed' },
  ],
  [
    { status: 200, body: 'done' },
    { ok: false, error: 'The answer is not as agreed' },
  ],
  [
    { status: 200, body: `{"variables":{"a":"${'x'.repeat(300_000)}"}}` },
    { ok: false, error: 'The answer is too long' },
  ],
  [
    { status: 503, body: '' },
    { ok: false, error: 'The answer was 503' },
  ],
  [
    { status: 302, body: '', location: 'http://127.0.0.1:1/' },
    { ok: false, error: 'No answer came' },
  ],
  [null, { ok: false, error: 'No answer came in time' }],
])('given the answer %o, then it means %o', async (answer, meaning) => {
  const { url } = await receiver(answer)
  expect(await httpReceiver({ url, timeout: 1_000 })(order)).toEqual(meaning)
})

test('given nobody who listens, then it is a try that failed', async () => {
  expect(await httpReceiver({ url: 'http://127.0.0.1:1/' })(order)).toEqual({
    ok: false,
    error: 'No answer came',
  })
})
