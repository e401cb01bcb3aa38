// The steps at the desk that have a form.
import type { Case, Task } from '@baotu/case'

export const formActions = [
  'accept',
  'ask-supplement',
  'refuse-acceptance',
  'record-inspection',
  'give-opinion',
  'grant',
  'refuse',
  'deliver',
  'transfer',
] as const
export type StepAction = (typeof formActions)[number]

/** How a task may be done, the usual way first. */
export function stepsOf(of: Case, { action }: Task): StepAction[] {
  switch (action) {
    case 'intake':
      // One notice in a case (行政许可法 §32).
      return of.supplement === null || of.secondNotice !== null
        ? ['accept', 'ask-supplement', 'refuse-acceptance']
        : ['accept', 'refuse-acceptance']
    case 'inspection':
      return ['record-inspection']
    case 'review':
      return ['give-opinion']
    case 'ruling':
      return ['grant', 'refuse']
    case 'delivery':
      return ['deliver']
    case 'supplement':
      return []
  }
}
