// One statement as an actor, in one message: who asks, and what is asked, in one transaction of the server's own making.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Actor, actorSettings } from './actor.ts'
import { isConnectionLoss, OutcomeUnknown } from './faults.ts'
import type { Store } from './open-store.ts'
import { onConnection, refuseDoubt } from './with-actor.ts'

/**
 * One statement as an actor. The text must be a constant: it is prepared once on every connection.
 * Throws StoreUnavailable, or OutcomeUnknown when the connection is lost while the statement runs.
 */
export async function ask<Row extends pg.QueryResultRow>(
  store: Store,
  actor: Actor,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return onConnection(store, async (client, heard) => {
    const name = await prepared(client, text)
    const settings = client.escapeLiteral(actorSettings(store.site, actor))
    const given = values.length > 0 ? `(${values.map(value => literal(client, value)).join()})` : ''
    try {
      // Two statements in one message run in one transaction, and the actor ends with it.
      const answers = (await client.query(
        `select baotu.become(${settings}::jsonb); execute ${name}${given}`,
      )) as unknown as [pg.QueryResult, pg.QueryResult<Row>]
      refuseDoubt(heard)
      return answers[1].rows
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
  if (Array.isArray(value)) return client.escapeLiteral(`{${value.map(element).join()}}`)
  return client.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

function element(value: unknown): string {
  return value === null ? 'null' : `"${String(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
