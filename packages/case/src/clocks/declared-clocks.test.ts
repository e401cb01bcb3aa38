import { nationalCalendar } from '@baotu/calendar'
import type { Service } from '@baotu/service'
import { withProcess } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { type Case, clocks, nationalCodes, taskDue } from '../../index.ts'
import { order } from '../../test/small-process.ts'
import { applicant, catalog, done, draft, played, service, who } from '../../test/town.ts'

const flow = (from: string, to: string) =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`
const system = (id: string, type: string, clock?: string) =>
  `<serviceTask id="${id}" name="${id}"><extensionElements><zeebe:taskDefinition type="${type}" />${
    clock ? `<zeebe:taskHeaders><zeebe:header key="clock" value="${clock}" /></zeebe:taskHeaders>` : ''
  }</extensionElements></serviceTask>`
const task = (id: string, more: string) =>
  `<userTask id="${id}" name="${id}"><extensionElements><zeebe:userTask /><zeebe:properties>
    <zeebe:property name="action" value="review" /><zeebe:property name="department" value="deciding" />
    <zeebe:property name="role" value="review" />${more}</zeebe:properties></extensionElements></userTask>`

/** The advertising permit under another process, just submitted with the answers of its first example. */
async function submitted(inside: string): Promise<{ of: Case; small: Service }> {
  const small = await withProcess(service('outdoor-advertising'), inside)
  const { case: known } = played('granted-screen', 0)
  const filled = { ...draft(), answers: known.answers, files: known.files }
  const submit = { type: 'submit', sequence: 1, queryCode: 'Q' } as const
  return { of: done(order(filled, small, submit, applicant, '2026-09-28T09:30:00+08:00')), small }
}

describe('what the process does to clocks', () => {
  it('L1.5 a task that is a special procedure is one as long as it is open', async () => {
    const { of, small } = await submitted(`<startEvent id="s" />${system('accept', 'accept')}
      ${task('experts', '<zeebe:property name="special" value="expert-review" />')}${task('next', '')}<endEvent id="e" />
      ${flow('s', 'accept')}${flow('accept', 'experts')}${flow('experts', 'next')}${flow('next', 'e')}`)
    expect(of).toMatchObject({
      status: 'special',
      specials: [{ kind: 'expert-review', days: 10, reason: 'experts' }],
    })
    expect(of.papers.map(({ kind }) => kind)).toEqual(['receipt', 'special'])
    const end = { type: 'end-special', id: '1', result: '先结束' } as const
    const now = '2026-09-30T10:00:00+08:00'
    expect(order(of, small, end, who('zhou-shishen'), now)).toMatchObject({
      problems: [{ code: 'no-such-special' }],
    })
    const give = {
      type: 'give-opinion',
      key: of.tasks[0]?.key ?? 0,
      agrees: true,
      opinion: '方案安全',
    } as const
    const after = done(order(of, small, give, who('zhou-shishen'), now))
    expect(after).toMatchObject({
      status: 'accepted',
      specials: [{ result: '方案安全', endedOn: '2026-09-30' }],
    })
    expect(after.clocks.at(-1)?.pauses).toEqual([
      { from: '2026-09-28', until: '2026-09-30', reason: 'expert-review' },
    ])
    expect(nationalCodes(after, small.guide).special.map(({ code }) => code)).toEqual(['2'])
  })

  it('C6.2 and C6.4 clocks are started, paused, resumed and stopped by name; a task may be due by another clock', async () => {
    const { of, small } =
      await submitted(`<startEvent id="s" />${system('accept', 'accept')}${system('run', 'start-clock', 'delivery')}
      ${system('halt', 'pause-clock', 'decision')}${system('halt-again', 'pause-clock', 'decision')}
      ${task('wait', '<zeebe:property name="clock" value="delivery" />')}
      ${system('on', 'resume-clock', 'decision')}${system('stop', 'stop-clock', 'delivery')}${task('last', '')}<endEvent id="e" />
      ${flow('s', 'accept')}${flow('accept', 'run')}${flow('run', 'halt')}${flow('halt', 'halt-again')}${flow('halt-again', 'wait')}
      ${flow('wait', 'on')}${flow('on', 'stop')}${flow('stop', 'last')}${flow('last', 'e')}`)
    const named = (from: Case, name: string) => from.clocks.find(clock => clock.name === name)
    expect(named(of, 'decision')?.pauses).toEqual([{ from: '2026-09-28', until: null, reason: 'halt' }])
    const [first] = of.tasks
    expect(first && taskDue(of, first, nationalCalendar, catalog.site).due).toBe('2026-09-29')
    const give = { type: 'give-opinion', key: first?.key ?? 0, agrees: true, opinion: '好' } as const
    const after = done(order(of, small, give, who('zhou-shishen'), '2026-09-29T10:00:00+08:00'))
    expect(named(after, 'decision')?.pauses.at(0)?.until).toBe('2026-09-29')
    expect(named(after, 'delivery')?.stoppedOn).toBe('2026-09-29')
  })

  it('L2.4 departments that decide together are asked side by side, under one clock that is extended once', async () => {
    const asked = (id: string, department: string) =>
      task(id, '').replace('value="deciding"', `value="${department}"`)
    const small = await withProcess(
      service('outdoor-advertising'),
      `<startEvent id="s" />${system('accept', 'accept')}<parallelGateway id="all" />
      ${asked('reform', 'development-reform')}${asked('own', 'deciding')}<parallelGateway id="done" />${task('last', '')}<endEvent id="e" />
      ${flow('s', 'accept')}${flow('accept', 'all')}${flow('all', 'reform')}${flow('all', 'own')}
      ${flow('reform', 'done')}${flow('own', 'done')}${flow('done', 'last')}${flow('last', 'e')}`,
    )
    const limit = (amount: number) => ({
      legal: { amount, unit: 'working-day' as const, basis: 'licence-42', demo: false },
    })
    const limits = { ...small.guide.limits, decision: limit(45), extension: limit(15) }
    const joint = { departments: ['development-reform'], basis: 'licence-42' }
    // The limits of its decision table are those of one department.
    const guide = { ...small.guide, limits, joint, decisions: {} }
    const { case: known } = played('granted-screen', 0)
    const filled = { ...draft(), answers: known.answers, files: known.files }
    const submit = { type: 'submit', sequence: 1, queryCode: 'Q' } as const
    const together = { ...small, guide }
    const of = done(order(filled, together, submit, applicant, '2026-03-02T09:30:00+08:00'))
    expect(of.tasks.map(({ department }) => department)).toEqual(['development-reform', 'approval'])
    expect(of.departments).toEqual(['approval', 'development-reform'])
    const due = (from: Case) =>
      clocks(from, nationalCalendar).find(({ clock }) => clock.name === 'decision')?.due
    expect(due(of)).toBe('2026-05-08')
    const give = { type: 'give-opinion', key: of.tasks[0]?.key ?? 0, agrees: true, opinion: '同意' } as const
    const heard = done(order(of, together, give, who('chu-shibei'), '2026-03-10T09:30:00+08:00'))
    const extend = { type: 'extend', days: 15, reason: '几个部门意见不一' } as const
    const longer = done(order(heard, together, extend, who('zheng-shijue'), '2026-05-07T09:30:00+08:00'))
    expect(due(longer)).toBe('2026-05-28')
    const again = order(longer, together, extend, who('zheng-shijue'), '2026-05-08T09:30:00+08:00')
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'extended-before' }] })
  })

  it('C6.3 a decision that is counted from receipt runs at once, and anew with what completes it', () => {
    const decisions = (of: Case) =>
      of.clocks
        .filter(({ name }) => name === 'decision')
        .map(({ startedOn, stoppedOn }) => [startedOn, stoppedOn])
    expect(decisions(played('unclear-then-clear', 0).case)).toEqual([['2026-06-01', null]])
    expect(decisions(played('unclear-then-clear', 3).case)).toEqual([
      ['2026-06-01', '2026-06-08'],
      ['2026-06-15', null],
    ])
  })
})
