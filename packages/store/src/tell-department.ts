import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

export type NoteToTell = {
  department: string
  caseId: string
  key: string
  told: Record<string, unknown>
  at: Instant
  dueAt: Instant | null
}

/** Puts a note into a department's inbox. False: one of this key is there already, and stays as it is. */
export async function tellDepartment(store: Store, note: NoteToTell): Promise<boolean> {
  const { department, caseId, key, told, at, dueAt } = note
  const values = [store.site, department, caseId, key, JSON.stringify(told), at, dueAt]
  return (await ask(store, { kind: 'system', job: 'tell' }, SQL, values)).length === 1
}

const SQL = `
insert into department_inbox (site, department, case_id, key, told, at, due_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (site, case_id, key) do nothing
returning 1`
