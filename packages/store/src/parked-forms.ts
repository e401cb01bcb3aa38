import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** What somebody posted when their session had expired, kept for a while so that signing in again loses nothing. */
export type ParkedForm = { path: string; body: unknown }

const DOOR = { kind: 'system', job: 'parked-form' } as const

export async function parkForm(
  store: Store,
  form: ParkedForm & { tokenHash: string; expiresAt: Instant },
): Promise<void> {
  await ask(store, DOOR, PARK, [
    store.site,
    form.tokenHash,
    form.path,
    JSON.stringify(form.body),
    form.expiresAt,
  ])
}

/** Hands the form out once; null if there is none or it has expired. */
export async function takeParkedForm(
  store: Store,
  tokenHash: string,
  now: Instant,
): Promise<ParkedForm | null> {
  return (await ask<ParkedForm>(store, DOOR, TAKE, [store.site, tokenHash, now]))[0] ?? null
}

const PARK = `insert into parked_form (site, token_hash, path, body, expires_at) values ($1, $2, $3, $4, $5)`

const TAKE = `
with taken as (delete from parked_form where site = $1 and token_hash = $2 returning path, body, expires_at)
select path, body from taken where expires_at > $3`
