import { flows } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { type Actor, type Case, type Command, fold, stepsOffered } from '../index.ts'
import { begun, order, platform } from '../test/small-process.ts'
import { codesOf, done, who } from '../test/town.ts'

const set = (ordering = 'Parallel') => `<startEvent id="s" />
  <adHocSubProcess id="look" name="核实" ordering="${ordering}"><extensionElements><zeebe:properties>
    <zeebe:property name="department" value="deciding" /><zeebe:property name="role" value="review" />
  </zeebe:properties></extensionElements>
    <userTask id="visit" name="现场看"><extensionElements><zeebe:userTask /><zeebe:properties>
      <zeebe:property name="action" value="review" /><zeebe:property name="department" value="deciding" /><zeebe:property name="role" value="review" />
    </zeebe:properties></extensionElements></userTask>
    <userTask id="ask" name="问一问"><extensionElements><zeebe:userTask /><zeebe:properties>
      <zeebe:property name="action" value="review" /><zeebe:property name="department" value="deciding" /><zeebe:property name="role" value="review" />
    </zeebe:properties></extensionElements></userTask>
    <completionCondition xsi:type="tFormalExpression">=false</completionCondition>
  </adHocSubProcess>
  <endEvent id="e" />${flows('s > look', 'look > e')}`

const now = '2026-11-16T09:00:00+08:00'
const free = await begun(set())
const single = await begun(set('Sequential'))
const scope = free.case.offers?.[0]?.key ?? 0
const reviewer = who('chu-shibei')
const ask = (of: Case, command: Command, by: Actor = reviewer) => order(of, free.service, command, by, now)
const start = (element: string): Command => ({ type: 'start-activity', scope, element })
const end: Command = { type: 'complete-scope', scope }
const offered = (of: Case, service = free.service) =>
  stepsOffered(of, service).map(({ activities }) => activities)

describe('C12 steps to choose from', () => {
  it('C12.1 a set is offered to the department and role that it declares', () => {
    expect(free.case.offers).toEqual([
      { key: scope, element: 'look', department: 'development-reform', role: 'review' },
    ])
    expect(offered(free.case)).toEqual([['visit', 'ask']])
    expect(free.case.tasks).toEqual([])
  })

  it('C12.2 its officers start what the case needs, as often as it needs it', () => {
    const once = done(ask(free.case, start('visit')))
    expect(once.tasks.map(({ element }) => element)).toEqual(['visit'])
    const twice = done(ask(once, start('visit')))
    expect(twice.tasks.map(({ element }) => element)).toEqual(['visit', 'visit'])
  })

  it('C12.3 what is not offered is refused; in a set of one at a time so is a second step', () => {
    expect(codesOf(ask(free.case, start('e')))).toEqual(['no-such-activity'])
    expect(codesOf(ask(free.case, { type: 'start-activity', scope: 99, element: 'visit' }))).toEqual([
      'no-such-activity',
    ])
    const under = done(order(single.case, single.service, start('visit'), reviewer, now))
    expect(offered(under, single.service)).toEqual([[]])
    expect(codesOf(order(under, single.service, start('ask'), reviewer, now))).toEqual(['one-at-a-time'])
  })

  it('C12.4 the set is ended by an officer; what is still under way in it ends too', () => {
    const under = done(ask(free.case, start('visit')))
    const over = done(ask(under, end))
    expect(over).toMatchObject({ offers: [], tasks: [], process: { status: 'completed' } })
    expect(codesOf(ask(over, end))).toEqual(['not-yours'])
  })

  it('C12.5 nobody else starts or ends anything', () => {
    const others: Actor[] = [platform, who('wu-shihe'), who('wei-shidu'), { kind: 'anonymous' }]
    for (const other of [...others, { ...reviewer, roles: ['intake'] } as Actor])
      for (const command of [start('visit'), end])
        expect(codesOf(ask(free.case, command, other))).toEqual(['not-yours'])
  })

  it('C1.3 folding the events of such a case gives the case', () => {
    const step = ask(free.case, start('ask'))
    const events = [...free.events, ...(step.ok ? step.events : [])]
    expect(fold(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(done(step))))
  })
})
