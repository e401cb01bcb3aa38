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

/** Open tasks that the status of the case does not allow. */
export function misplacedTasks(of: Case): Problem[] {
  return of.tasks.flatMap(({ action, element }) => {
    const move = moveOf[action]
    return move === undefined || after(of.status, move) !== null
      ? []
      : [{ code: 'misplaced-task', path: element, params: { action, status: of.status } }]
  })
}
