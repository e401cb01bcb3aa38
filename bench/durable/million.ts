// A million cases that are stored and over, each with three events and a task that is done.
import { Client } from 'pg'

export async function storeCases(ownerUrl: string, count: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, options: '-c search_path=baotu' })
  await client.connect()
  const part = 50_000
  for (let from = 0; from < count; from += part) {
    const values = [from, Math.min(from + part, count) - 1]
    for (const text of [CASES, EVENTS, TASKS]) await client.query(text, values)
  }
  await client.query('vacuum analyze "case", case_event, task')
  await client.query('checkpoint').catch(() => {})
  await client.end()
}

const ID = `md5(i::text)::uuid::text`
const CASES = `
insert into "case" (site, case_id, rev, seq, head, number, query_code_hash, service_id, service_version, status, party_kind, party_id,
  party_name, agent_id, deciding, supervising, departments, state, created_at, submitted_at, closed_at, last_at)
select 'bench', ${ID}, 3, 3, md5(i::text), 'S' || i, md5(i::text), 'bench', '1', 'closed', 'person', 'p-' || i % 300000, '张伟', null,
  'approval', null, '{approval}', jsonb_build_object('answers', jsonb_build_object('name', repeat('泉', 60), 'i', i)),
  now() - make_interval(mins => i), now(), now(), now()
from generate_series($1::integer, $2::integer) i`
const EVENTS = `
insert into case_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
select 'bench', ${ID}, seq, now(), 'case-stepped', '{"kind": "officer"}', jsonb_build_object('note', repeat('泉', 40)), i || '-' || seq,
  md5(i::text), md5(i::text)
from generate_series($1::integer, $2::integer) i, generate_series(1, 3) seq`
const TASKS = `
insert into task (site, case_id, key, element, action, name, department, role, opened_at, closed_at)
select 'bench', ${ID}, 1, 'review', 'review', '{}', 'approval', 'review', now(), now()
from generate_series($1::integer, $2::integer) i`
