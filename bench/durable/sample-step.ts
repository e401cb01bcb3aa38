// A step as casework takes it: a task is done and the next one opened, two things have happened, and one job is queued.
import type { Actor, CaseRow, Head, Step } from '@baotu/store'

export const officer: Actor = {
  kind: 'officer',
  id: 'o-1',
  name: '王芳',
  department: 'approval',
  roles: ['review'],
}
const at = '2026-03-02T01:02:03.000Z'

/** A case as its client knows it: where it stands, and the key of its open task. */
export type Held = { caseId: string; base: { rev: number; head: Head } | null; key: number }

export function sampleStep({ caseId, base, key }: Held, number: number): Step {
  const name = { zh: '审查', en: 'Review' }
  return {
    caseId,
    base,
    commandId: `${caseId}-${number}`,
    at,
    case: row(caseId, key),
    events: [
      {
        type: 'opinion-given',
        data: { element: 'review', agrees: true, opinion: '符合设置规划，材料齐全。' },
      },
      {
        type: 'process-moved',
        data: {
          events: [
            { type: 'left', key, element: 'review' },
            { type: 'passed', element: 'fit', in: 0 },
          ],
        },
      },
    ],
    ...(base === null ? {} : { closeTasks: [key] }),
    openTasks: [
      {
        key: key + 1,
        element: 'review',
        action: 'review',
        name,
        department: 'approval',
        role: 'review',
        openedAt: at,
        dueAt: '2026-03-16T15:59:59.999Z',
        soonAt: '2026-03-11T16:00:00.000Z',
      },
    ],
    jobs: [
      { task: 'notify', key: `${caseId}:${number}`, payload: { event: 'reviewed', key: `n-${number}` } },
    ],
  }
}

function row(caseId: string, key: number): CaseRow {
  return {
    number: null,
    queryCodeHash: null,
    serviceId: 'bench',
    serviceVersion: '1',
    status: 'accepted',
    party: { kind: 'organisation', id: caseId.slice(-6), name: '济南趵突面馆有限公司' },
    agentId: 'p-1',
    deciding: 'approval',
    supervising: null,
    departments: ['approval'],
    state: {
      answers: { name: '济南趵突面馆有限公司', width: 12.5, height: 3, district: '370102' },
      process: {
        process: 'approval',
        version: '1:0123456789abcdef',
        status: 'active',
        next: key + 2,
        variables: { review: { outcome: 'fit' } },
        instances: [{ key: key + 1, element: 'review', in: 0 }],
      },
    },
    createdAt: at,
    submittedAt: at,
    closedAt: null,
  }
}
