// The one notion of state: what a case is in law. Where it stands in its process is the process's affair.

import type { Status } from '@baotu/service'

/** The steps that the law attaches to a status. Steps that change none (a claim, an opinion) are not here. */
export type Move =
  | 'edit'
  | 'submit'
  | 'ask-supplement'
  | 'answer-supplement'
  | 'accept'
  | 'refuse-acceptance'
  | 'grant'
  | 'refuse'
  | 'withdraw'
  | 'close'

/**
 * status × move → status. What is not in the table is refused. 行政许可法 §32 (intake), §38 (ruling), §44 (delivery).
 */
const table: Record<Status, Partial<Record<Move, Status>>> = {
  draft: { edit: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    'ask-supplement': 'supplementing',
    accept: 'accepted',
    'refuse-acceptance': 'not-accepted',
    withdraw: 'withdrawn',
  },
  supplementing: { edit: 'supplementing', 'answer-supplement': 'submitted', withdraw: 'withdrawn' },
  accepted: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted: { close: 'closed' },
  refused: {},
  'not-accepted': {},
  withdrawn: {},
  closed: {},
}

export const statuses = Object.keys(table) as Status[]

export function after(status: Status, move: Move): Status | null {
  return table[status][move] ?? null
}

/** True when the case can change no more. */
export function isOver(status: Status): boolean {
  return Object.keys(table[status]).length === 0
}
