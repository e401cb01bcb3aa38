// Makes many running cases out of one: its row and its open tasks again under other ids, accepted on one of the ten days before.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { City } from './open-city.ts'

/** Asks the database of a city past the server and its row-level security. */
export async function pastTheServer<Answer>(
  { dataDir }: City,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const place = join(dataDir, 'postgres')
  const { postgres: password } = JSON.parse(readFileSync(join(place, 'postgres-passwords.json'), 'utf8'))
  const settings = readFileSync(join(place, 'postgres/baotu.conf'), 'utf8')
  const socket = /^unix_socket_directories = '(.*)'$/m.exec(settings)?.[1] ?? ''
  const client = new Client({
    connectionString: `postgresql://postgres:${password}@localhost/baotu?host=${encodeURIComponent(socket)}`,
    options: '-c search_path=baotu',
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** So many running cases in all, the first one counted. */
export async function copyCase(city: City, caseId: string, count: number): Promise<void> {
  await pastTheServer(city, async client => {
    const part = 20_000
    for (let from = 2; from <= count; from += part) {
      const values = [caseId, from, Math.min(from + part - 1, count)]
      await client.query(CASES, values)
      await client.query(TASKS, values)
    }
    await client.query('vacuum analyze "case", task')
    await client.query('checkpoint')
  })
}

const ID = `md5(i::text)::uuid::text`

const CASES = `
insert into "case"
select (jsonb_populate_record(c, jsonb_build_object(
  'case_id', ${ID}, 'number', c.number || '-' || i, 'query_code_hash', md5(i::text),
  'state', jsonb_set(jsonb_set(jsonb_set(c.state, '{id}', to_jsonb(${ID})), '{number}', to_jsonb(c.number || '-' || i)),
    '{clocks,1,startedOn}', to_jsonb(((c.state #>> '{clocks,1,startedOn}')::date - i % 10)::text))))).*
from "case" c, generate_series($2::integer, $3::integer) i
where c.case_id = $1`

const TASKS = `
insert into task (site, case_id, key, element, action, name, department, role, opened_at, due_at, legal_due_at, soon_at, paused, priority)
select site, ${ID}, key, element, action, name, department, role, opened_at, due_at - make_interval(days => i % 10),
  legal_due_at - make_interval(days => i % 10), soon_at - make_interval(days => i % 10), paused, priority
from task t, generate_series($2::integer, $3::integer) i
where t.case_id = $1 and t.closed_at is null`
