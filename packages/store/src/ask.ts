import { createHash } from 'node:crypto'
import type { QueryResultRow } from 'pg'
import type { Actor } from './actor.ts'
import type { Store } from './open-store.ts'
import { withActor } from './with-actor.ts'

const names = new Map<string, string>()

/** One statement as an actor. The text must be a constant: it is prepared once on every connection. */
export async function ask<Row extends QueryResultRow>(
  store: Store,
  actor: Actor,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await withActor(store, actor, client =>
    client.query<Row>({ name: nameOf(text), text, values: [...values] }),
  )
  return rows
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
  names.set(text, name)
  return name
}
