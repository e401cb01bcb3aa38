import { Worker } from 'node:worker_threads'
import type { IdentitySource } from './identity.ts'
import type { PaperOrder, Printer } from './printer.ts'

/** A printer in a thread of its own, started with the first order; one that dies is started again with the next. */
export function openPrinterThread(source: IdentitySource): { print: Printer; close: () => Promise<void> } {
  let thread: Thread | null = null
  return {
    print: order => {
      thread ??= startThread(source, () => {
        thread = null
      })
      return thread.print(order)
    },
    close: async () => void (await thread?.worker.terminate()),
  }
}

type Thread = { worker: Worker; print: Printer }
type Answer = { id: number; bytes?: Uint8Array; fault?: string }
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

function startThread(source: IdentitySource, ended: () => void): Thread {
  const waiting = new Map<number, Waiting>()
  const worker = new Worker(new URL('./printer-thread.ts', import.meta.url), {
    workerData: source,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  })
  worker.unref()
  const end = (error: Error) => {
    ended()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', error => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('The printer has stopped')))
  worker.on('message', ({ id, bytes, fault }: Answer) => {
    const order = waiting.get(id)
    waiting.delete(id)
    if (bytes) order?.resolve(bytes)
    else order?.reject(new Error(fault))
  })
  let last = 0
  return {
    worker,
    print: (order: PaperOrder) =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, order })
      }),
  }
}
