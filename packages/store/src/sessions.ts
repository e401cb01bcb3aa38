import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A signed-in person. Only the hash of the cookie's secret is kept. */
export type Session = {
  idHash: string
  subject: string
  actor: Actor
  csrf: string
  idToken: string | null
  createdAt: Instant
  seenAt: Instant
  expiresAt: Instant
}

const DOOR = { kind: 'system', job: 'session' } as const

export async function createSession(store: Store, session: Omit<Session, 'seenAt'>): Promise<void> {
  const { idHash, subject, actor, csrf, idToken, createdAt, expiresAt } = session
  await ask(store, DOOR, CREATE, [
    store.site,
    idHash,
    subject,
    JSON.stringify(actor),
    csrf,
    idToken,
    createdAt,
    expiresAt,
  ])
}

/** The session, if it has not expired; one round trip, and `seenAt` is moved at most once a minute. */
export async function findSession(store: Store, idHash: string, now: Instant): Promise<Session | null> {
  const [session] = await ask<Session>(store, DOOR, FIND, [store.site, idHash, now])
  if (session === undefined) return null
  if (Date.parse(now) - Date.parse(session.seenAt) > 60_000)
    await ask(store, DOOR, SEEN, [store.site, idHash, now])
  return session
}

export async function endSession(store: Store, idHash: string): Promise<void> {
  await ask(store, DOOR, END, [store.site, idHash])
}

/** Ends all sessions of a person, as after a lost phone. Gives how many there were. */
export async function endSessionsOf(store: Store, subject: string): Promise<number> {
  return (await ask(store, DOOR, END_ALL, [store.site, subject])).length
}

const CREATE = `
insert into session (site, id_hash, subject, actor, csrf, id_token, created_at, seen_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`

const FIND = `
select id_hash as "idHash", subject, actor, csrf, id_token as "idToken", created_at as "createdAt", seen_at as "seenAt",
  expires_at as "expiresAt"
from session where site = $1 and id_hash = $2 and expires_at > $3`

const SEEN = `update session set seen_at = $3 where site = $1 and id_hash = $2 and seen_at < $3`

const END = `delete from session where site = $1 and id_hash = $2`

const END_ALL = `delete from session where site = $1 and subject = $2 returning 1`
