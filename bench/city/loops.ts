// Two ways of asking for work: the next as soon as the last is done, or at a rate that waits for nobody.
import { setTimeout as pause } from 'node:timers/promises'

/** Each client begins the next life when the last one ended, until told to stop; resolves when all have ended. */
export function closedLoop<Client>(
  clients: readonly Client[],
  live: (client: Client) => Promise<void>,
): { stop: () => Promise<void>; failed: Promise<never> } {
  const asked = { toStop: false }
  const { promise: failed, reject } = Promise.withResolvers<never>()
  failed.catch(() => {})
  const running = clients.map(async client => {
    while (!asked.toStop) await live(client)
  })
  Promise.all(running).catch(reject)
  return {
    failed,
    stop: async () => {
      asked.toStop = true
      await Promise.all(running)
    },
  }
}

/**
 * Begins `rate` lives a second for `seconds`, whether or not the earlier ones have ended; none is left out. Who comes when every
 * client is busy waits, and the wait counts: `lived` hears milliseconds from the intended start.
 */
export async function openLoop<Client>(
  clients: readonly Client[],
  { rate, seconds }: { rate: number; seconds: number },
  live: (client: Client) => Promise<void>,
  lived: (milliseconds: number) => void,
): Promise<void> {
  const idle = [...clients]
  const waiting: ((client: Client) => void)[] = []
  const take = async () => idle.pop() ?? new Promise<Client>(resolve => waiting.push(resolve))
  const giveBack = (client: Client) => {
    const next = waiting.shift()
    if (next) next(client)
    else idle.push(client)
  }
  const begun = performance.now()
  const lives = Array.from({ length: Math.round(rate * seconds) }, async (_, at) => {
    const intended = begun + (at * 1000) / rate
    await pause(Math.max(0, intended - performance.now()))
    const client = await take()
    await live(client)
    giveBack(client)
    lived(performance.now() - intended)
  })
  await Promise.all(lives)
}
