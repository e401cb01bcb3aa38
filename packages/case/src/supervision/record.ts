// A supervision record (督办): something in a case that the responsible department must explain, and a supervisor close.
import type { LimitName, SupervisionKind } from '@baotu/service'
import type { Author } from '../actor.ts'

/** waiting: for the department's explanation. explained: for the supervisor, who closes it or sends it back. */
export type SupervisionStatus = 'waiting' | 'explained' | 'closed'
export type Card = 'yellow' | 'red'

export type SupervisionRecord = {
  /** 1, 2, … in its case. */
  key: string
  /** 监察编号: the number of the case and the place in it. */
  number: string
  kind: SupervisionKind
  /** What was overrun: a clock by its place in the case, or a task; neither: it is about no limit. */
  clock: { place: number; name: LimitName } | null
  task: { key: number; element: string } | null
  /** The last day of the limit, as an ISO date. */
  dueOn: string | null
  /** 责任部门, and who had the task then. */
  department: string
  officer: { id: string; name: string } | null
  card: Card
  status: SupervisionStatus
  openedAt: string
  /** 状态产生时间: since when it has this status and card. */
  since: string
  /** The last day for the explanation, as an ISO date. */
  explainBy: string
  explanation: { text: string; by: Author; at: string } | null
  /** Why it was sent back the last time. */
  returned: { reason: string; by: Author; at: string } | null
  closing: { result: string; by: Author; at: string } | null
}

type Move = 'explain' | 'return' | 'close'

/** status × move → status. What is not in the table is refused. */
const table: Record<SupervisionStatus, Partial<Record<Move, SupervisionStatus>>> = {
  waiting: { explain: 'explained' },
  explained: { return: 'waiting', close: 'closed' },
  closed: {},
}

export function afterMove(status: SupervisionStatus, move: Move): SupervisionStatus | null {
  return table[status][move] ?? null
}

/** The records of a case with one put in its place, or added at the end. */
export function withRecord(
  records: readonly SupervisionRecord[] = [],
  record: SupervisionRecord,
): SupervisionRecord[] {
  const known = records.some(({ key }) => key === record.key)
  return known ? records.map(one => (one.key === record.key ? record : one)) : [...records, record]
}
