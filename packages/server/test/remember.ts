import type { TestCity } from '../testing.ts'

const tables = [
  'case',
  'case_event',
  'upload',
  'paper',
  'certificate',
  'department_inbox',
  'outbox_mail',
  'task',
  'rating',
  'rating_event',
]

/** Remembers every case as it stands; what it gives puts all of them back, so that each request can meet the same city. */
export async function remember({ asSuperuser }: TestCity): Promise<() => Promise<void>> {
  const copies = tables.map(table => `create table saved."${table}" as table "${table}"`)
  await asSuperuser(`create schema saved; ${copies.join(';')}; alter table saved.task drop column sort_at`)
  const columns = `site, case_id, key, element, action, name, department, role, assignee, assignee_name, opened_at, due_at,
    legal_due_at, soon_at, paused, priority, closed_at`
  const back = tables.map(table =>
    table === 'task'
      ? `delete from task; insert into task (${columns}) select ${columns} from saved.task`
      : `delete from "${table}"; insert into "${table}" select * from saved."${table}"`,
  )
  return async () => void (await asSuperuser(back.join(';')))
}
