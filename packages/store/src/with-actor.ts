import type pg from 'pg'
import { type Actor, actorSettings } from './actor.ts'
import { isConnectionLoss, OutcomeUnknown, StoreUnavailable } from './faults.ts'
import type { Store } from './open-store.ts'

/**
 * Runs statements as an actor, in one transaction: opened and the actor set in the first round trip, committed in the last.
 * Throws StoreUnavailable when the connection is lost before the commit, OutcomeUnknown when it is lost during it.
 */
export async function withActor<Answer>(
  store: Store,
  actor: Actor,
  work: (client: pg.ClientBase) => Promise<Answer>,
): Promise<Answer> {
  return onConnection(store, async (client, heard) => {
    // The text protocol takes two statements in one message, but no parameters; hence the escaping.
    await client.query(
      `begin; select baotu.become(${client.escapeLiteral(actorSettings(store.site, actor))}::jsonb)`,
    )
    let answer: Answer
    try {
      answer = await work(client)
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
    await finish(client, heard)
    return answer
  })
}

/** Warnings that the server sent since the connection was taken. */
export type Heard = { warning: string | null }

/** Lends a connection and gives it back; a broken or doubtful one is closed instead. */
export async function onConnection<Answer>(
  store: Pick<Store, 'pool'>,
  work: (client: pg.PoolClient, heard: Heard) => Promise<Answer>,
): Promise<Answer> {
  const client = await connect(store.pool)
  const heard: Heard = { warning: null }
  const listen = (notice: { code?: string | undefined; message?: string | undefined }) => {
    // 01000 and 57P01 while waiting for the standby: committed here, perhaps nowhere else (a failover would lose it).
    if (notice.code === '01000' || notice.code === '57P01') heard.warning = notice.message ?? ''
  }
  client.on('notice', listen)
  let broken = false
  try {
    return await work(client, heard)
  } catch (error) {
    broken = error instanceof OutcomeUnknown || isConnectionLoss(error)
    if (broken && !(error instanceof StoreUnavailable))
      throw new StoreUnavailable('The database went away', error)
    throw error
  } finally {
    client.off('notice', listen)
    client.release(broken)
  }
}

/** A yes with a warning about the standby is not a yes. */
export function refuseDoubt(heard: Heard): void {
  if (heard.warning !== null) throw new OutcomeUnknown(`The database committed in doubt: ${heard.warning}`)
}

async function finish(client: pg.PoolClient, heard: Heard): Promise<void> {
  try {
    await client.query('commit')
  } catch (error) {
    if (isConnectionLoss(error)) throw new OutcomeUnknown('The connection was lost during the commit', error)
    throw error
  }
  refuseDoubt(heard)
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    if (isConnectionLoss(error)) throw new StoreUnavailable('The database can not be reached', error)
    throw error
  }
}
