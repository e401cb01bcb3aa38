// A task whose work the status forbids would refuse whoever does it: no hand may put one there.
import type { Action, Problem } from '@baotu/service'
import type { Case } from '../case.ts'
import { after, type Move } from '../status.ts'

/** The move by which the work of a task changes the status; tasks that are not here change none. */
const moveOf: Partial<Record<Action, Move>> = {
  intake: 'accept',
  supplement: 'answer-supplement',
  ruling: 'grant',
}

/** Tasks that were not there before, for whose work the status is not right. Those that waited already may wait on. */
export function misplacedTasks(before: Case, of: Case): Problem[] {
  return of.tasks.flatMap(({ key, action, element }) => {
    if (before.tasks.some(task => task.key === key && task.action === action)) return []
    const move = moveOf[action]
    return move === undefined || after(of.status, move) !== null
      ? []
      : [{ code: 'misplaced-task', path: element, params: { action, status: of.status } }]
  })
}
