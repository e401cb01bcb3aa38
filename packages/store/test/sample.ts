import type { Actor, Applicant, Officer } from '../src/actor.ts'
import type { Step } from '../src/step.ts'

// People and steps for tests. Nothing here means anything to the store.

export const ZHANG: Applicant = {
  kind: 'applicant',
  id: 'p-zhang',
  name: '张伟',
  party: { kind: 'person', id: 'p-zhang', name: '张伟' },
}
export const LI: Applicant = {
  kind: 'applicant',
  id: 'p-li',
  name: '李娜',
  party: { kind: 'person', id: 'p-li', name: '李娜' },
}
export const WANG: Officer = {
  kind: 'officer',
  id: 'o-wang',
  name: '王芳',
  department: 'market',
  roles: ['intake', 'review'],
}
export const ZHAO: Officer = {
  kind: 'officer',
  id: 'o-zhao',
  name: '赵强',
  department: 'housing',
  roles: ['intake'],
}
export const SUPERVISOR: Actor = { kind: 'supervisor', id: 's-sun', name: '孙丽' }
export const SYSTEM: Actor = { kind: 'system', job: 'test' }
export const ANONYMOUS: Actor = { kind: 'anonymous' }

export const NOW = '2026-07-01T01:02:03.000Z'

/** The first step of a case of 张伟 at the market department, with one task for it. */
export function firstStep(caseId: string, changes: Partial<Step> = {}): Step {
  return {
    caseId,
    base: null,
    commandId: `begin-${caseId}`,
    at: NOW,
    case: {
      number: null,
      queryCodeHash: null,
      serviceId: 'food-permit',
      serviceVersion: '1',
      status: 'submitted',
      party: { kind: 'person', id: 'p-zhang', name: '张伟' },
      agentId: null,
      deciding: 'market',
      supervising: null,
      departments: ['market'],
      state: { answers: { name: '趵突面馆' } },
      createdAt: NOW,
      submittedAt: NOW,
      closedAt: null,
    },
    events: [{ type: 'case-submitted', data: { b: 1, a: [1, 2.5, '水'] } }],
    tasks: [
      {
        key: 1,
        element: 'intake',
        action: 'intake',
        name: { zh: '受理', en: 'Intake' },
        department: 'market',
        role: 'intake',
        openedAt: NOW,
        dueAt: '2026-07-08T09:00:00.000Z',
        soonAt: '2026-07-06T09:00:00.000Z',
      },
    ],
    ...changes,
  }
}
