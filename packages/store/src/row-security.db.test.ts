import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, firstStep, LI, NOW, SUPERVISOR, SYSTEM, WANG, ZHANG, ZHAO } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import type { Actor } from './actor.ts'
import { createCase } from './append.ts'
import { atSite, type Store } from './open-store.ts'
import type { Step } from './step.ts'
import { withActor } from './with-actor.ts'

let database: TestDatabase
let store: Store

const everything: Partial<Step> = {
  uploads: [
    {
      fileId: 'f',
      material: 'plan',
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      size: 3,
      sha256: 'h',
      path: 'x/y',
      uploadedBy: 'p-zhang',
      at: NOW,
    },
  ],
  papers: [{ paperId: 'p', kind: 'acceptance', title: { zh: '受理通知书', en: 'Acceptance' }, data: {} }],
  inbox: [{ department: 'inspection', key: 'told', told: { event: 'granted' } }],
  timers: [{ kind: 'process', key: '1', dueAt: NOW }],
  links: { begin: [{ key: '1', childId: 'k', element: 'e', serviceId: 's' }], end: [] },
  subscriptions: {
    open: [{ key: '1', kind: 'message', name: 'm', correlation: '' }],
    close: [],
    hear: [],
  },
  incidents: [{ key: '1', at: NOW, element: 'e', code: 'job-failed', message: 'm', tries: 3 }],
  mails: [{ key: 'm', recipient: 'zhang@example.org', subject: 's', text: 't' }],
}

beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
  const certificate = { kind: 'permit', holderName: '张伟', publicFields: {}, validFrom: '2026-07-01' }
  for (const site of ['jinan', 'licheng']) {
    const certificates = [{ ...certificate, identifier: 'i', verifyCode: 'v' }]
    await createCase(atSite(store, site), ZHANG, firstStep('c', { ...everything, certificates }))
  }
  await database.asSuperuser(`
    insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
      select site, 'officer', 'o-wang', '{}', 'c', 'person', 'p-zhang', 'case', 'handle' from "case";
    insert into case_counter select site, 'case', '2026-07-01', 1 from "case";
    insert into person_account select site, 'p-zhang', '张伟', null, null, now() from "case";
    insert into session select site, 'hash', 'p-zhang', '{}', 'csrf', null, now(), now(), now() from "case";
    insert into parked_form select site, 'hash', '/', '{}', now() from "case";
    insert into supervision (site, case_id, key, number, kind, department, card, status, opened_at, since, explain_by, record)
      select site, 'c', '1', 'n', 'legal-overrun', 'market', 'yellow', 'waiting', now(), now(), '2026-07-06', '{}' from "case";
    insert into message select site, 'm', 'm', '', null, '{}', now(), now(), now() from "case";
    insert into throttle select site, 'bucket', now(), 1 from "case";
    insert into catalog_service select site, 'food-permit', '1', '{}', '', true from "case";
    insert into rating select site, 'c', 'r', 1, 1, 'h', 'person', 'p-zhang', 'food-permit', 'market', 5, '2026-07-01', 'rectification',
      true, false, '{}' from "case";
    insert into rating_event select site, 'c', 1, now(), 'rated', '{}', '{}', 'x', '', 'h' from "case";
    insert into calendar select site, 1 from "case";
    insert into calendar_year select site, 2027, 's', '{}', '{}' from "case";
    insert into calendar_override select site, '2026-07-06', false, '{}' from "case";
    insert into calendar_change select site, 1, now(), '{}', 'year', '2027' from "case"`)
})
afterAll(() => database.drop())

const actors = { ZHANG, LI, WANG, ZHAO, SUPERVISOR, SYSTEM, ANONYMOUS }
type Name = keyof typeof actors
const ALL = Object.keys(actors) as Name[]
const INSPECTOR: Actor = { kind: 'officer', id: 'o-he', name: '何平', department: 'inspection', roles: [] }

// Who sees the one row that each table holds for this site, and who may change it. The row belongs to 张伟 (ZHANG) and the department of 王芳 (WANG).
const wall: Record<string, { seen: Name[]; changed: Name[] }> = {
  // Only a step changes a case or a task.
  case: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  case_event: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  task: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  // Of the department that answers for it: the histories of its cases say the rest.
  supervision: { seen: ['WANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  incident: {
    seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'],
    changed: ['ZHANG', 'WANG', 'SYSTEM'],
  },
  timer: {
    seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'],
    changed: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'],
  },
  subscription: { seen: ['ZHANG', 'WANG', 'SYSTEM'], changed: ['ZHANG', 'WANG', 'SYSTEM'] },
  message: { seen: ['SYSTEM'], changed: ['SYSTEM'] },
  case_link: {
    seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'],
    changed: ['ZHANG', 'WANG', 'SYSTEM'],
  },
  upload: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: ['ZHANG', 'WANG', 'SYSTEM'] },
  paper: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: ['ZHANG', 'WANG', 'SYSTEM'] },
  certificate: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: ['WANG', 'SYSTEM'] },
  department_inbox: { seen: ['WANG', 'SUPERVISOR', 'SYSTEM'], changed: ['SYSTEM'] },
  outbox_mail: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: ['SYSTEM'] },
  access_log: { seen: ['ZHANG', 'WANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  case_counter: {
    seen: ['ZHANG', 'LI', 'WANG', 'ZHAO', 'SYSTEM'],
    changed: ['ZHANG', 'LI', 'WANG', 'ZHAO', 'SYSTEM'],
  },
  person_account: { seen: ['ZHANG', 'SYSTEM'], changed: ['SYSTEM'] },
  session: { seen: ['SYSTEM'], changed: ['SYSTEM'] },
  parked_form: { seen: ['SYSTEM'], changed: ['SYSTEM'] },
  throttle: { seen: ['SYSTEM'], changed: ['SYSTEM'] },
  catalog_service: { seen: ALL, changed: ['SYSTEM'] },
  // Whoever is rated never learns by whom; doors are the only way for officers.
  rating: { seen: ['ZHANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  rating_event: { seen: ['ZHANG', 'SUPERVISOR', 'SYSTEM'], changed: [] },
  // Which days are worked is public; supervisors keep the calendar.
  calendar: { seen: ALL, changed: ['SUPERVISOR', 'SYSTEM'] },
  calendar_year: { seen: ALL, changed: ['SUPERVISOR', 'SYSTEM'] },
  calendar_override: { seen: ALL, changed: ['SUPERVISOR', 'SYSTEM'] },
  calendar_change: { seen: ['WANG', 'ZHAO', 'SUPERVISOR', 'SYSTEM'], changed: ['SYSTEM'] },
}

async function touched(actor: Actor, text: string): Promise<number> {
  try {
    return await withActor(store, actor, async client => (await client.query(text)).rowCount ?? 0)
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 0
    throw error
  }
}

describe.each(Object.entries(wall))('table %s', (table, { seen, changed }) => {
  test.each(ALL)('%s sees only what is theirs, of their site', async name => {
    expect(await touched(actors[name], `select from "${table}"`)).toBe(seen.includes(name) ? 1 : 0)
  })
  test.each(ALL)('%s changes only what they may', async name => {
    expect(await touched(actors[name], `update "${table}" set site = site`)).toBe(
      changed.includes(name) ? 1 : 0,
    )
  })
  test.each(ALL)('%s can not move a row to another site', async name => {
    expect(await touched(actors[name], `update "${table}" set site = 'licheng'`)).toBe(0)
  })
})

test('every table of the schema stands behind the wall', async () => {
  const rows = await database.asSuperuser<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and (relforcerowsecurity or relname in ('case', 'case_event', 'task', 'timer', 'supervision')) as forced from pg_class
     where relnamespace = 'baotu'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`,
  )
  expect(rows.map(row => row.name)).toEqual(Object.keys(wall).sort())
  expect(rows.filter(row => !row.forced)).toEqual([])
})

test('nobody writes cases, history or tasks outside a step', async () => {
  const began = `insert into "case" select * from "case"`
  const event = `insert into case_event values ('jinan', 'c', 9, now(), 'x', '{}', '{}', null, '', '')`
  const task = `insert into task (site, case_id, key, element, action, name, opened_at) values ('jinan', 'c', 9, 'e', 'a', '{}', now())`
  for (const text of [event, task, began]) {
    await expect(withActor(store, SYSTEM, client => client.query(text))).rejects.toThrow(/permission denied/)
  }
})

test('without an actor nothing is there', async () => {
  const { rows } = await store.pool.query('select from "case" union all select from catalog_service')
  expect(rows).toEqual([])
})

test('the actor ends with the transaction', async () => {
  await withActor(store, SYSTEM, client => client.query('select 1'))
  const { rows } = await store.pool.query(`select actor_kind() as kind, actor_site() as site`)
  expect(rows).toEqual([{ kind: '', site: null }])
})

test('history and access log can not be deleted, not even by the system', async () => {
  for (const table of [
    'case',
    'case_event',
    'access_log',
    'certificate',
    'paper',
    'rating',
    'rating_event',
  ]) {
    await expect(withActor(store, SYSTEM, client => client.query(`delete from "${table}"`))).rejects.toThrow(
      /permission denied/,
    )
  }
})

test('nobody writes the access log under another name', async () => {
  const write = `insert into access_log (site, actor_kind, actor_id, actor, what, purpose) values ('jinan', 'officer', 'o-zhao', '{}', 'case', 'x')`
  await expect(withActor(store, WANG, client => client.query(write))).rejects.toThrow(/row-level security/)
})

test('a department sees its own inbox, though not the case', async () => {
  expect(await touched(INSPECTOR, 'select from department_inbox')).toBe(1)
  expect(await touched(INSPECTOR, `update department_inbox set received_by = 'o-he'`)).toBe(1)
  expect(await touched(INSPECTOR, 'select from "case"')).toBe(0)
})
