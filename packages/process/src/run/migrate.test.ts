import { describe, expect, test } from 'vitest'
import { begin, migrate, planMigration } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { compiled, now, Walk } from '../testing/walk.ts'

const timer = (id: string, host: string) =>
  `<boundaryEvent id="${id}" attachedToRef="${host}"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="${id}-e" />${flows(`${id} > ${id}-e`)}`
const line = (more: string, id = 'a') =>
  bpmn(
    `<startEvent id="s" /><userTask id="${id}" name="审查">${extensions('<zeebe:properties><zeebe:property name="action" value="review" /></zeebe:properties>')}</userTask><endEvent id="e" />${flows(`s > ${id}`, `${id} > e`)}${more}`,
  )

async function moved(before: string, after: string, elements?: Record<string, string>) {
  const from = await compiled(before)
  const to = await compiled(after)
  const walk = new Walk(from, begin(from, { n: 1 }, now))
  const step = migrate(from, to, walk.state, '2026-03-04T01:00:00Z', { elements, why: 'the law has changed' })
  return { walk, to, step }
}

describe('moving a case to another version', () => {
  test('21.1 what waits goes on under its key, and 21.2 a timer that stays keeps its time', async () => {
    const { walk, to, step } = await moved(
      line(timer('b', 'a')),
      line(timer('b', 'a')).replace('审查', '复核').replace('P5D', 'P9D'),
    )
    walk.follow(to, step)
    expect(walk.state.version).toBe(to.version)
    expect(walk.open()).toMatchObject([
      { type: 'open-task', key: 1, name: '复核' },
      { type: 'set-timer', key: 2, due: '2026-03-07T01:00:00Z' },
    ])
    expect(walk.complete('a').state.status).toBe('completed')
  })

  test('21.2 a listener that is gone is closed, one that is new is opened', async () => {
    const { walk, to, step } = await moved(line(timer('b', 'a')), line(timer('c', 'a')))
    walk.follow(to, step)
    expect(walk.open()).toMatchObject([
      { element: 'a' },
      { type: 'set-timer', key: 3, element: 'c', due: '2026-03-09T01:00:00Z' },
    ])
  })

  test('21.2 a timer that has fired is not started again', async () => {
    const xml = line(timer('b', 'a').replace('attachedToRef="a"', 'attachedToRef="a" cancelActivity="false"'))
    const from = await compiled(xml)
    const to = await compiled(`${xml} `)
    const walk = new Walk(from, begin(from, {}, now))
    walk.do({ type: 'fire-timer', key: walk.key('b') })
    walk.follow(to, migrate(from, to, walk.state, now))
    expect(walk.waiting()).toEqual(['a'])
  })

  test('21.3 elements may be named differently', async () => {
    const { walk, to, step } = await moved(line(timer('b', 'a')), line(timer('b', 'review'), 'review'), {
      a: 'review',
    })
    walk.follow(to, step)
    expect(walk.waiting().toSorted()).toEqual(['b', 'review'])
    expect(walk.complete('review').state.status).toBe('completed')
  })

  test('21.4 what cannot be moved is refused as a whole, with every reason', async () => {
    const from = await compiled(line(''))
    const { state } = new Walk(from, begin(from, {}, now))
    const plan = async (xml: string, elements?: Record<string, string>) =>
      planMigration(from, await compiled(xml), state, elements).map(({ code, path }) => `${path} ${code}`)
    expect(await plan(line('', 'x'))).toEqual(['a element-gone'])
    expect(await plan(line(''))).toEqual([])
    expect(await plan(line('').replaceAll('userTask', 'manualTask'))).toEqual(['a element-changed'])
    const inside = bpmn(
      `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><userTask id="a" />${flows('is > a')}</subProcess>${flows('s > sub')}`,
    )
    expect(await plan(inside)).toEqual(['a scope-changed'])
    const { step } = await moved(line(''), line('', 'x'))
    expect(step).toEqual({ ok: false, problems: [{ code: 'element-gone', path: 'a', params: { key: 1 } }] })
  })

  test('21.4 a token at a join whose flow is gone cannot be moved', async () => {
    const fork = (flow: string) =>
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><parallelGateway id="j" /><endEvent id="e" />${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > j', 'j > e').replace('id="a-j"', `id="${flow}"`)}`,
      )
    const from = await compiled(fork('a-j'))
    const walk = new Walk(from, begin(from, {}, now)).complete('a')
    const to = await compiled(fork('other'))
    expect(planMigration(from, to, walk.state)).toMatchObject([{ code: 'flow-gone', path: 'a-j' }])
  })
})
