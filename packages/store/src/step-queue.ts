// Group commit: what waits while one statement commits goes into the next, at no delay of its own.
import type pg from 'pg'
import type { Actor } from './actor.ts'
import type { EncodedStep } from './encode-step.ts'
import { isConnectionLoss, OutcomeUnknown, StoreUnavailable } from './faults.ts'
import { onConnection, refuseDoubt } from './with-actor.ts'
import { workerBell } from './worker-bell.ts'

/** Why a step was not kept, as the database says it. */
export type Refusal =
  | { repeated: true; rev: number }
  | { missing: true }
  | { overtaken: true }
  | { conflict: { rev: number; status: string; type: string; actor: Actor; at: string } }

export type StepQueue = {
  /** Null: the step is kept, on the disk. Throws as `append` does. */
  keep: (step: EncodedStep) => Promise<Refusal | null>
}

type Waiting = {
  step: EncodedStep
  resolve: (answer: Refusal | null) => void
  reject: (error: unknown) => void
}

/** Two statements at once: while the disk takes the one, the other is worked on. */
const lanes = 2

/** @param together most steps in one statement; 1 gives each a statement and a commit of its own */
export function stepQueue(pool: pg.Pool, site: string, together = 64, atOnce = lanes): StepQueue {
  let waiting: Waiting[] = []
  let running = 0
  let woken = false
  const busy = new Set<string>()
  const wakeWorkers = workerBell(pool)

  // Whatever comes in the same turn of the event loop goes together.
  const wake = () => {
    if (woken) return
    woken = true
    setImmediate(() => {
      woken = false
      while (running < atOnce) {
        const batch = take()
        if (batch.length === 0) return
        running += 1
        void write(batch).finally(() => {
          running -= 1
          for (const { step } of batch) busy.delete(step.caseId)
          wake()
        })
      }
    })
  }

  /** The longest waiting steps, of different cases, none of which is being written. */
  const take = (): Waiting[] => {
    const batch: Waiting[] = []
    const left: Waiting[] = []
    for (const one of waiting) {
      if (batch.length < together && !busy.has(one.step.caseId)) {
        busy.add(one.step.caseId)
        batch.push(one)
      } else left.push(one)
    }
    waiting = left
    // In the same order everywhere, so that two nodes do not wait for each other.
    return batch.sort((a, b) => (a.step.caseId < b.step.caseId ? -1 : 1))
  }

  const write = async (batch: Waiting[]): Promise<void> => {
    try {
      const refusals = await send(
        pool,
        site,
        batch.map(one => one.step),
      )
      for (const { step, resolve } of batch) resolve(refusals[step.caseId] ?? null)
      wakeWorkers(batch.reduce((jobs, { step }) => jobs + step.jobs.length, 0))
    } catch (error) {
      // One that can not be written must not take the others with it.
      if (batch.length > 1 && !(error instanceof StoreUnavailable))
        for (const one of batch) await write([one])
      else for (const { reject } of batch) reject(error)
    }
  }

  return {
    keep: step =>
      new Promise((resolve, reject) => {
        waiting.push({ step, resolve, reject })
        wake()
      }),
  }
}

function send(pool: pg.Pool, site: string, steps: EncodedStep[]): Promise<Record<string, Refusal>> {
  const values = [
    site,
    array(steps.map(step => step.row)),
    array(steps.flatMap(step => step.events)),
    orNull(steps.flatMap(step => step.closed)),
    orNull(steps.flatMap(step => step.opened)),
    orNull(steps.flatMap(step => step.tasks)),
    orNull(steps.flatMap(step => step.timers)),
    orNull(steps.flatMap(step => step.cleared)),
    orNull(steps.flatMap(step => step.jobs)),
    array(steps.flatMap(step => step.rest ?? [])),
  ]
  return onConnection({ pool }, async (client, heard) => {
    try {
      const { rows } = await client.query<{ answer: Record<string, Refusal> }>({
        name: 'append_steps',
        text: 'select append_steps($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as answer',
        values,
      })
      refuseDoubt(heard)
      return rows[0]!.answer
    } catch (error) {
      if (isConnectionLoss(error)) throw new OutcomeUnknown('The connection was lost during a step', error)
      throw error
    }
  })
}

function array(texts: readonly string[]): string {
  return `[${texts.join()}]`
}

function orNull(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : array(texts)
}
