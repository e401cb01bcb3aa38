// Statements as an actor: who asks, and all that this actor asks in one turn of the program, in one message and one transaction.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Actor, actorSettings } from './actor.ts'
import { isConnectionLoss, OutcomeUnknown, StoreUnavailable } from './faults.ts'
import type { Store } from './open-store.ts'
import { onConnection, refuseDoubt } from './with-actor.ts'

/**
 * One statement as an actor. The text must be a constant: it is prepared once on every connection. Statements that are asked for
 * without waiting for each other share a message; one that fails does not take the others with it.
 * Throws StoreUnavailable, or OutcomeUnknown when the connection is lost while the statement runs.
 */
export function ask<Row extends pg.QueryResultRow>(
  store: Store,
  actor: Actor,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const question = { text, values, resolve: resolve as Question['resolve'], reject }
    const settings = actorSettings(store.site, actor)
    const turn = turnOf(store.pool)
    const together = turn.get(settings)
    if (together) return void together.push(question)
    const questions: Question[] = [question]
    turn.set(settings, questions)
    queueMicrotask(() => {
      turn.delete(settings)
      void send(store.pool, settings, questions)
    })
  })
}

type Question = {
  text: string
  values: readonly unknown[]
  resolve: (rows: pg.QueryResultRow[]) => void
  reject: (error: unknown) => void
}

/** What each actor asks in this turn, by the actor's settings. */
const turns = new WeakMap<pg.Pool, Map<string, Question[]>>()

function turnOf(pool: pg.Pool): Map<string, Question[]> {
  const turn = turns.get(pool) ?? new Map<string, Question[]>()
  turns.set(pool, turn)
  return turn
}

async function send(pool: pg.Pool, settings: string, questions: Question[]): Promise<void> {
  try {
    const results = await answers(pool, settings, questions)
    for (const [index, { resolve }] of questions.entries()) resolve(results[index]?.rows ?? [])
  } catch (error) {
    if (questions.length > 1 && !(error instanceof StoreUnavailable))
      for (const question of questions) await send(pool, settings, [question])
    else for (const { reject } of questions) reject(error)
  }
}

function answers(pool: pg.Pool, settings: string, questions: Question[]): Promise<pg.QueryResult[]> {
  return onConnection({ pool }, async (client, heard) => {
    const message = [`select baotu.become(${client.escapeLiteral(settings)}::jsonb)`]
    for (const { text, values } of questions) {
      const given = values.length > 0 ? `(${values.map(value => literal(client, value)).join()})` : ''
      message.push(`execute ${await prepared(client, text)}${given}`)
    }
    try {
      // Statements in one message run in one transaction, and the actor ends with it.
      const [, ...results] = (await client.query(message.join('; '))) as unknown as pg.QueryResult[]
      refuseDoubt(heard)
      return results
    } catch (error) {
      if (isConnectionLoss(error))
        throw new OutcomeUnknown('The connection was lost during a statement', error)
      throw error
    }
  })
}

const names = new Map<string, string>()
const known = new WeakMap<pg.ClientBase, Set<string>>()

async function prepared(client: pg.ClientBase, text: string): Promise<string> {
  const name = nameOf(text)
  let held = known.get(client)
  if (held === undefined) known.set(client, (held = new Set()))
  if (!held.has(name)) {
    await client.query(`prepare ${name} as ${text}`)
    held.add(name)
  }
  return name
}

function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = `ask_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
    names.set(text, name)
  }
  return name
}

/** A value as the server reads it; the statement knows its type. */
function literal(client: pg.ClientBase, value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return client.escapeLiteral(Array.isArray(value) ? `{${value.map(element).join()}}` : text(value))
}

function element(value: unknown): string {
  return value === null ? 'null' : `"${text(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
