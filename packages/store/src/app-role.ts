import type pg from 'pg'
import { AuthorMistake } from './faults.ts'

/** Makes the role that web and worker act as, if this owner may; else says what the database's administrator should run. */
export async function ensureAppRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls as strong from pg_roles where rolname = 'baotu_app'`,
  )
  if (rows[0]?.strong) throw new AuthorMistake([tooStrong])
  if (rows[0]) return
  try {
    await client.query('create role baotu_app nologin')
  } catch (error) {
    const code = (error as { code?: string }).code
    // Another database of the same server may have made it a moment ago.
    if (code === '42710' || code === '23505') return
    if (code === '42501') throw new AuthorMistake([askAdministrator])
    throw error
  }
}

const askAdministrator = {
  file: 'DATABASE_URL',
  code: 'no-app-role',
  message:
    "The role baotu_app is missing and this user may not create it. Let the administrator run: create role baotu_app login password '…';",
}

const tooStrong = {
  file: 'DATABASE_URL',
  code: 'app-role-too-strong',
  message:
    'The role baotu_app could go round the row-level security. Let the administrator run: alter role baotu_app nosuperuser nobypassrls;',
}
