// Fee, routing and instant granting by decision, through the life of a case: packages/service/test/street-stall.
import { expect, test } from 'vitest'
import { decidedReasons } from '../index.ts'
import { stallCase } from '../test/stall.ts'

test('given a decision that says so, when the case is submitted, then it is granted at once, with the matched rule as its reason', async () => {
  const { case: of, events, service } = await stallCase('stall-at-once')
  expect(of.status).toBe('closed')
  expect(of.ruling).toMatchObject({
    outcome: 'granted',
    reasons: '公园里不到 2 平方米的摊位，提交就批准（测试用）',
    by: { kind: 'system' },
  })
  expect(decidedReasons(service, events).map(({ rule }) => rule)).toEqual([
    'instant-small-park',
    'team-other',
  ])
})

test.each([
  ['stall-by-office', 'approval', ['instant-not', 'team-other']],
  ['stall-by-city', 'urban-management', ['instant-not', 'team-street']],
])(
  'given %s, when the process opens its first task, then it is for %s, and the rules say why',
  async (example, department, rules) => {
    const { case: of, events, service } = await stallCase(example, 0)
    expect(of.tasks).toMatchObject([{ element: 'intake', department }])
    expect(of.departments).toContain(department)
    expect(decidedReasons(service, events).map(({ rule }) => rule)).toEqual(rules)
  },
)

test('given a fee by decision, when the case is submitted, then the amount and its reasons are kept with the case', async () => {
  const { case: of, service } = await stallCase('stall-by-city', 0)
  expect(of.findings?.fee).toEqual({
    yuan: '20.50',
    reasons: [{ decision: 'fee', rule: 'fee-small', words: service.rules['fee-small'] }],
  })
})

test.each(['stall-at-once', 'stall-by-office', 'stall-by-city', 'stall-incomplete'])(
  'given the declared example %s, when it is played, then it follows as declared',
  async example => {
    expect((await stallCase(example)).faults).toEqual([])
  },
)

test('given a path on which the routing decision was not asked, when a task opens, then it is for the deciding department', async () => {
  // Only on the way to an instant grant it asks now.
  const past = (path: string, text: string) =>
    path === 'process.bpmn'
      ? text
          .replace(
            'sourceRef="ask-instant" targetRef="ask-team"',
            'sourceRef="ask-instant" targetRef="at-once"',
          )
          .replace(
            'sourceRef="ask-team" targetRef="at-once"',
            'sourceRef="ask-team" targetRef="accept-at-once"',
          )
          .replace(
            'sourceRef="at-once" targetRef="accept-at-once"',
            'sourceRef="at-once" targetRef="ask-team"',
          )
      : text
  const { case: of } = await stallCase('stall-by-city', 0, past)
  expect(of.tasks).toMatchObject([{ element: 'intake', department: 'approval' }])
})
