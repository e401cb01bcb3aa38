import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** What is known of a person who signs in. `subject` is the identity provider's. */
export type PersonAccount = {
  subject: string
  name: string
  phone: string | null
  email: string | null
  lastSignIn: Instant
}

/** Keeps the account as the identity provider gives it at a sign-in; a phone or address it leaves out stays. */
export async function rememberPerson(store: Store, person: PersonAccount): Promise<PersonAccount> {
  const { subject, name, phone, email, lastSignIn } = person
  const values = [store.site, subject, name, phone, email, lastSignIn]
  return (await ask<PersonAccount>(store, { kind: 'system', job: 'sign-in' }, REMEMBER, values))[0]!
}

/** The account, for the person themself or the system; null for others. */
export async function personAccount(
  store: Store,
  actor: Actor,
  subject: string,
): Promise<PersonAccount | null> {
  return (await ask<PersonAccount>(store, actor, READ, [store.site, subject]))[0] ?? null
}

const REMEMBER = `
insert into person_account as p (site, subject, name, phone, email, last_sign_in) values ($1, $2, $3, $4, $5, $6)
on conflict (site, subject) do update set name = excluded.name, phone = coalesce(excluded.phone, p.phone),
  email = coalesce(excluded.email, p.email), last_sign_in = excluded.last_sign_in
returning subject, name, phone, email, last_sign_in as "lastSignIn"`

const READ = `
select subject, name, phone, email, last_sign_in as "lastSignIn" from person_account where site = $1 and subject = $2`
