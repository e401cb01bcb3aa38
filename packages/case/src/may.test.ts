import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, type Actor, actorOf, applicantOf, type Case, may } from '../index.ts'
import { accounts, applicant, ask, done, draft, keyOf, played, who } from '../test/town.ts'

/** Everybody in town, each resident for itself and for each company it is the agent of. */
const everybody: Actor[] = [
  { kind: 'anonymous' },
  ...accounts.residents.map(({ id }) => applicantOf(accounts, id)),
  ...accounts.organisations.flatMap(({ id, agents }) =>
    agents.map(agent => applicantOf(accounts, agent, id)),
  ),
  ...[...accounts.officers, ...accounts.supervisors].map(({ id }) => actorOf(accounts, id, applicant)),
]

const refusedAtIntake = done(
  ask(
    played('granted-screen', 0).case,
    { type: 'refuse-acceptance', key: 1, reason: 'not-needed', explanation: '不需要许可', route: '' },
    who('sun-shishou'),
  ),
)
const cases: Case[] = [
  draft(),
  ...[0, 1, 2, 3, 4, 5].map(steps => played('granted-screen', steps).case),
  ...['supplemented', 'refused-sight', 'filed-factory'].map(id => played(id).case),
  refusedAtIntake,
  // Accepted a day late: the promise was broken.
  done(
    ask(
      played('granted-screen', 0).case,
      { type: 'accept', key: 1 },
      who('sun-shishou'),
      '2026-09-30T09:00:00+08:00',
    ),
  ),
]

const actions: Action[] = [
  'view',
  'view-history',
  'view-readers',
  'fetch-file',
  'fetch-paper',
  'fetch-archive',
  'recompute-clocks',
  'rate',
  'save-answers',
  'add-file',
  'remove-file',
  'submit',
  'withdraw',
  'answer-supplement',
  'claim',
  'release',
  'transfer',
  'accept',
  'ask-supplement',
  'refuse-acceptance',
  'record-inspection',
  'give-opinion',
  'grant',
  'refuse',
  'deliver',
  'begin-special',
  'end-special',
  'extend',
  'allow-second-notice',
  'offer-hearing',
  'call-hearing',
  'request-hearing',
  'revoke',
  'end-certificate',
  'explain-supervision',
  'return-supervision',
  'close-supervision',
  'fire-timer',
  'migrate',
  'modify',
  'complete-job',
  'fail-job',
  'throw-job-error',
  'start-activity',
  'complete-scope',
  'deliver-message',
  'hear-signal',
  'resolve-incident',
]

/** The oracle: the same law written from the other end, by person and department rather than by action. */
function allowed(actor: Actor, of: Case): Set<Action> {
  const reading: Action[] = ['view', 'view-history', 'fetch-file', 'fetch-paper']
  if (actor.kind === 'applicant') {
    if (`${actor.party.kind} ${actor.party.id}` !== `${of.applicant.kind} ${of.applicant.id}`)
      return new Set()
    const own: Action[] = [
      'save-answers',
      'add-file',
      'remove-file',
      'submit',
      'withdraw',
      'answer-supplement',
      'deliver',
      'rate',
      'request-hearing',
    ]
    return new Set([...reading, 'view-readers', ...own])
  }
  if (of.submittedAt === null) return new Set()
  if (actor.kind === 'supervisor')
    return new Set([
      ...reading,
      'fetch-archive' as const,
      'allow-second-notice' as const,
      'return-supervision' as const,
      'close-supervision' as const,
    ])
  if (actor.kind !== 'officer') return new Set()
  const deciding =
    actor.department === (of.service.id === 'project-filing' ? 'development-reform' : 'approval')
  const involved =
    of.acceptedAt !== null && of.service.id !== 'project-filing' && actor.department === 'urban-management'
  if (!deciding && !involved) return new Set()
  const work: Record<string, Action[]> = {
    intake: ['accept', 'ask-supplement', 'refuse-acceptance'],
    'review-1': ['give-opinion'],
    'review-2': ['give-opinion'],
    ruling: ['grant', 'refuse'],
    delivery: ['deliver'],
  }
  const roleOf: Record<string, string> = {
    'review-1': 'review',
    'review-2': 'review',
    ruling: 'rule',
    delivery: 'deliver',
  }
  const mine = of.tasks.flatMap(({ element }) => {
    if (element === 'inspection') return involved && !deciding ? (['record-inspection'] as Action[]) : []
    const role = roleOf[element] ?? element
    return deciding && (actor.roles as readonly string[]).includes(role) ? (work[element] ?? []) : []
  })
  const keeping: Action[] = mine.length > 0 ? ['claim', 'release', 'transfer'] : []
  const running: Action[] = actor.roles.includes('operate') ? ['resolve-incident'] : []
  const holds = (role: string) => deciding && (actor.roles as readonly string[]).includes(role)
  const procedures: Action[] =
    holds('review') || holds('rule') ? ['begin-special', 'end-special', 'offer-hearing', 'call-hearing'] : []
  const heads: Action[] = holds('rule') ? ['extend', 'revoke'] : []
  // Of the department that a record makes answer, whatever they are trusted with.
  const blamed = of.supervisions?.some(({ department }) => department === actor.department)
  const answering: Action[] = blamed ? ['explain-supervision'] : []
  const archive: Action[] = deciding ? ['fetch-archive'] : []
  return new Set([
    ...reading,
    ...archive,
    ...mine,
    ...keeping,
    ...procedures,
    ...heads,
    ...running,
    ...answering,
  ])
}

describe('C7 access', () => {
  it('C7.1 the policy table and the oracle agree on everybody, every action and every stage of a case', () => {
    for (const of of cases) {
      for (const actor of everybody) {
        const oracle = allowed(actor, of)
        const table = actions.filter(action => may(actor, action, of))
        expect({ of: of.status, actor, may: table }).toEqual({
          of: of.status,
          actor,
          may: actions.filter(one => oracle.has(one)),
        })
      }
    }
  })

  it('C7.2 whatever a stranger asks with whatever key, the answer is not-yours', () => {
    const strange = everybody.filter(actor => allowed(actor, cases[1] ?? draft()).size === 0)
    fc.assert(
      fc.property(
        fc.constantFrom(...strange),
        fc.constantFrom(...cases.slice(1, 7)),
        fc.integer({ min: 0, max: 12 }),
        (actor, of, key) => {
          if (allowed(actor, of).size > 0) return
          for (const command of [
            { type: 'accept', key } as const,
            { type: 'grant', key, reasons: '' } as const,
            { type: 'withdraw', reason: '' } as const,
            { type: 'submit', sequence: 1, queryCode: '' } as const,
          ]) {
            expect(ask(of, command, actor)).toEqual({ ok: false, problems: [{ code: 'not-yours' }] })
          }
        },
      ),
      { seed: 20260701, numRuns: 300 },
    )
  })

  it('an officer who is an applicant elsewhere is only what the session says', () => {
    const of = played('granted-screen', 0).case
    expect(may(who('sun-shishou'), 'withdraw', of)).toBe(false)
    expect(keyOf(of, 'intake')).toBe(1)
  })
})
