import type { Case, Officer, Task } from '@baotu/case'
import { standingOf } from '../case/standing-of.ts'
import type { StepAction } from './step-action.ts'
import type { StepShown } from './step-form.tsx'

/** Steps whose form is short enough to stand on the case's own page. */
const short: Partial<Record<Task['action'], StepAction>> = {
  intake: 'accept',
  review: 'give-opinion',
  delivery: 'deliver',
}

/** The form that stands ready for this officer: of the first task that is theirs. */
export function standsReady(of: Case, officer: Officer): StepShown | null {
  const task = of.tasks.find(one => standingOf(of, one, officer) === 'mine')
  const action = task && short[task.action]
  return task === undefined || action === undefined ? null : { action, key: task.key, typed: {} }
}
