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

/** Where someone works, as the identity provider said at their last sign-in. */
export type Post = { department: string; roles: readonly string[] }

/** Keeps the account as the identity provider gives it at a sign-in; a phone or address it leaves out stays. */
export async function rememberPerson(
  store: Store,
  person: PersonAccount & { post?: Post },
): Promise<PersonAccount> {
  const { subject, name, phone, email, lastSignIn, post } = person
  const values = [store.site, subject, name, phone, email, lastSignIn, post?.department, post?.roles]
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

/** Those with an address who hold this role in the department, and one more person wherever they work; for the job that writes to them. */
export function staffToTell(
  store: Store,
  { department, role, officer }: { department: string; role: string; officer: string | null },
): Promise<{ subject: string; name: string; email: string }[]> {
  return ask(store, { kind: 'system', job: 'mail' }, STAFF, [store.site, department, role, officer])
}

const STAFF = `
select subject, name, email from person_account
where site = $1 and email is not null and ((department = $2 and $3 = any (roles)) or subject = $4)
order by subject`

const REMEMBER = `
insert into person_account as p (site, subject, name, phone, email, last_sign_in, department, roles)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (site, subject) do update set name = excluded.name, phone = coalesce(excluded.phone, p.phone),
  email = coalesce(excluded.email, p.email), department = excluded.department, roles = excluded.roles, last_sign_in = excluded.last_sign_in
returning subject, name, phone, email, last_sign_in as "lastSignIn"`

const READ = `
select subject, name, phone, email, last_sign_in as "lastSignIn" from person_account where site = $1 and subject = $2`
