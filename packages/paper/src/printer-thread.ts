// The thread that prints. On Linux a thread has a priority of its own: people who wait for a page come first.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { IdentitySource } from './identity.ts'
import { openPrinter, type PaperOrder } from './printer.ts'

if (process.platform === 'linux') setPriority(15)
const print = await openPrinter(workerData as IdentitySource)

parentPort?.on('message', (asked: { id: number; order: PaperOrder }) => void answer(asked))

async function answer({ id, order }: { id: number; order: PaperOrder }): Promise<void> {
  try {
    parentPort?.postMessage({ id, bytes: await print(order) })
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
}
