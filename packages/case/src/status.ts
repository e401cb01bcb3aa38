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
  | 'find-not-needed'
  | 'find-not-ours'
  | 'lapse'
  | 'pause'
  | 'resume'
  | 'grant'
  | 'refuse'
  | 'withdraw'
  | 'close'
  | 'revoke'

/**
 * status × move → status. What is not in the table is refused. 行政许可法 §32 (intake), §45 (special procedures), §38 (ruling),
 * §44 (delivery), §69 (revocation). Acceptance by silence, an extension, a certificate in the making or on its way and the archive are no statuses:
 * they are read from what has happened.
 */
const table: Record<Status, Partial<Record<Move, Status>>> = {
  draft: { edit: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    'ask-supplement': 'supplementing',
    accept: 'accepted',
    'refuse-acceptance': 'not-accepted',
    'find-not-needed': 'not-needed',
    'find-not-ours': 'not-ours',
    withdraw: 'withdrawn',
  },
  supplementing: {
    edit: 'supplementing',
    'answer-supplement': 'submitted',
    lapse: 'lapsed',
    withdraw: 'withdrawn',
  },
  accepted: { pause: 'special', grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  special: { pause: 'special', resume: 'accepted', withdraw: 'withdrawn' },
  granted: { close: 'closed', revoke: 'revoked' },
  refused: {},
  'not-accepted': {},
  'not-needed': {},
  'not-ours': {},
  lapsed: {},
  withdrawn: {},
  closed: { revoke: 'revoked' },
  revoked: {},
}

export const statuses = Object.keys(table) as Status[]

export function after(status: Status, move: Move): Status | null {
  return table[status][move] ?? null
}

/** True when nothing is left to do: what was done can at most be revoked. */
export function isOver(status: Status): boolean {
  return Object.keys(table[status]).every(move => move === 'revoke' && status === 'closed')
}
