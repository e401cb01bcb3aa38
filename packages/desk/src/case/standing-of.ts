// Where an officer stands to a task: may they do it, and if not, why not.
import { type Case, didBefore, mayWorkOn, type Officer, type Task } from '@baotu/case'

/**
 * mine: claimed by this officer. free: theirs to claim. taken: a colleague has it. same-officer: they did the work that this one must be
 * distinct from (行政许可法 §34). role: another role of the department. department: another department. applicant: the applicant's own.
 */
export type Standing = 'mine' | 'free' | 'taken' | 'same-officer' | 'role' | 'department' | 'applicant'

export function standingOf(of: Case, task: Task, officer: Officer): Standing {
  if (task.department === null) return 'applicant'
  if (task.department !== officer.department) return 'department'
  if (!mayWorkOn(officer, task, of)) return 'role'
  if (task.assignee !== null && task.assignee.id !== officer.id) return 'taken'
  if (didBefore(of, task, officer)) return 'same-officer'
  return task.assignee === null ? 'free' : 'mine'
}
