// Another system that does work of processes, badly: it fails, stays silent, or answers when nobody listens any more.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Dice } from './dice.ts'

export type Receiver = {
  url: string
  /** How often each order was done, by its id: more than once is this system's affair, which knows orders by their ids. */
  done: Map<string, number>
  close: () => Promise<void>
}

/** Longer than a node waits for an answer. */
const tooLate = 4_000

export async function openReceiver(dice: Dice): Promise<Receiver> {
  const done = new Map<string, number>()
  const server = createServer((request, response) => {
    void text(request).then(body => {
      const { id } = JSON.parse(body) as { id: string }
      const luck = dice.next()
      if (luck < 0.12) return response.writeHead(503).end()
      // Never.
      if (luck < 0.16) return undefined
      done.set(id, (done.get(id) ?? 0) + 1)
      const answer = () => response.writeHead(200).end('{"variables":{"free":true}}')
      if (luck < 0.2) return void setTimeout(answer, tooLate)
      return answer()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/land`,
    done,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
