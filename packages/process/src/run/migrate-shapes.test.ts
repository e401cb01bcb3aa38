import { describe, expect, test } from 'vitest'
import { begin, migrate, planMigration } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { compiled, now, Walk } from '../testing/walk.ts'

const fork = (more = '', flow = 'a-j') =>
  bpmn(
    `<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><parallelGateway id="j" /><userTask id="c" /><endEvent id="e" />${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > j', 'j > c', 'c > e').replace('id="a-j"', `id="${flow}"`)}${more}`,
  )

const multi = (attributes: string, loop = '') =>
  bpmn(
    `<startEvent id="s" /><userTask id="a"><multiInstanceLoopCharacteristics ${attributes}>${extensions(`<zeebe:loopCharacteristics inputCollection="=departments" inputElement="department" ${loop} />`)}</multiInstanceLoopCharacteristics></userTask><endEvent id="e" />${flows('s > a', 'a > e')}`,
  )

const message = '<messageEventDefinition messageRef="m" />'
const eventSub = (id: string, interrupting: boolean, task = 'x') =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}-s" isInterrupting="${interrupting}">${message}</startEvent><userTask id="${task}" /><endEvent id="${id}-e" />${flows(`${id}-s > ${task}`, `${task} > ${id}-e`)}</subProcess>`
const withEvents = (...subs: string[]) =>
  bpmn(
    `<startEvent id="s" /><userTask id="a" /><endEvent id="e" />${flows('s > a', 'a > e')}${subs.join('')}`,
    '<message id="m" name="withdrawal" />',
  )

async function begun(xml: string, variables: Record<string, unknown> = {}): Promise<Walk> {
  const process = await compiled(xml)
  return new Walk(process, begin(process, variables, now))
}

async function move(walk: Walk, xml: string, elements?: Record<string, string>): Promise<Walk> {
  const to = await compiled(xml)
  return walk.follow(to, migrate(walk.process, to, walk.state, now, { elements }))
}

async function reasons(walk: Walk, xml: string, elements?: Record<string, string>): Promise<string[]> {
  const problems = planMigration(walk.process, await compiled(xml), walk.state, elements)
  return problems.map(({ code, path }) => `${path} ${code}`)
}

describe('moving parallel branches', () => {
  test('21.5 tokens that wait at a join are still counted, and the join fires once', async () => {
    const walk = (await begun(fork())).complete('a')
    await move(walk, fork().replace('id="c"', 'id="c" name="合并"'))
    expect(walk.waiting()).toEqual(['b'])
    expect(walk.complete('b').waiting()).toEqual(['c'])
    expect(walk.complete('c').state.status).toBe('completed')
  })

  test('21.3 a sequence flow that was drawn anew is mapped like an element', async () => {
    const walk = (await begun(fork())).complete('a')
    expect(await reasons(walk, fork('', 'redrawn'))).toEqual(['a-j flow-gone'])
    await move(walk, fork('', 'redrawn'), { 'a-j': 'redrawn' })
    expect(walk.complete('b').waiting()).toEqual(['c'])
  })
})

describe('moving turns of a loop', () => {
  test('21.6 turns that wait go on, with their items; those to come come', async () => {
    const walk = await begun(multi('isSequential="true"'), { departments: ['x', 'y', 'z'] })
    walk.complete('a')
    await move(walk, multi('isSequential="true"').replace('id="a"', 'id="a" name="会签"'))
    expect(walk.open()).toMatchObject([{ element: 'a', name: '会签' }])
    walk.complete('a')
    expect(walk.state.instances.at(-1)?.variables).toMatchObject({ department: 'z' })
    expect(walk.complete('a').state.status).toBe('completed')
  })

  test('21.6 a loop that would lose turns, items or outputs cannot be moved', async () => {
    const walk = await begun(multi('isSequential="true"'), { departments: ['x', 'y'] })
    const refused = [
      multi('isSequential="false"'),
      multi('isSequential="true"').replace('inputElement="department"', 'inputElement="dept"'),
      multi('isSequential="true"', 'outputCollection="all" outputElement="=agrees"'),
    ]
    for (const xml of refused)
      expect(new Set(await reasons(walk, xml))).toEqual(new Set(['a element-changed']))
  })
})

describe('moving event sub-processes', () => {
  test('21.7 one that runs goes on, and what it interrupted stays interrupted', async () => {
    const walk = await begun(withEvents(eventSub('w', true)))
    walk.do({ type: 'deliver-message', name: 'withdrawal' })
    await move(walk, withEvents(eventSub('w', true), eventSub('o', false, 'y')))
    expect(walk.waiting()).toEqual(['x'])
    expect(walk.complete('x').state.status).toBe('completed')
  })

  test('21.7 one that is new is listened for, one that is gone is not', async () => {
    const walk = await begun(withEvents(eventSub('w', false)))
    await move(walk, withEvents(eventSub('o', false, 'y')))
    expect(walk.waiting().toSorted()).toEqual(['a', 'o-s'])
    walk.do({ type: 'deliver-message', name: 'withdrawal' })
    expect(walk.waiting().toSorted()).toEqual(['a', 'o-s', 'y'])
  })

  test('21.7 one that runs cannot become one that interrupts', async () => {
    const walk = await begun(withEvents(eventSub('w', false)))
    walk.do({ type: 'deliver-message', name: 'withdrawal' })
    expect(await reasons(walk, withEvents(eventSub('w', true)))).toEqual(['w element-changed'])
  })
})

describe('what moving refuses and records', () => {
  test('21.4 what lies in a sub-process that is gone gives no reasons of its own', async () => {
    const within = (id: string) =>
      bpmn(
        `<startEvent id="s" /><subProcess id="${id}"><startEvent id="is" /><userTask id="a" />${flows('is > a')}</subProcess>${flows(`s > ${id}`)}`,
      )
    const walk = await begun(within('sub'))
    expect(await reasons(walk, within('other'))).toEqual(['sub element-gone'])
    expect(await reasons(walk, within('other'), { sub: 'other' })).toEqual([])
  })

  test('21.3 what lies in a called process follows its call activity', async () => {
    const q = bpmn(`<startEvent id="s" /><userTask id="a" />${flows('s > a')}`).replace('id="p"', 'id="q"')
    const calling = (id: string) =>
      bpmn(
        `<startEvent id="s" /><callActivity id="${id}">${extensions('<zeebe:calledElement processId="q" />')}</callActivity>${flows(`s > ${id}`)}`,
      )
    const resources = { processes: { q } }
    const from = await compiled(calling('old'), resources)
    const to = await compiled(calling('new'), resources)
    const walk = new Walk(from, begin(from, {}, now))
    expect(planMigration(from, to, walk.state)).toMatchObject([{ code: 'element-gone', path: 'old' }])
    walk.follow(to, migrate(from, to, walk.state, now, { elements: { old: 'new' } }))
    expect(walk.waiting()).toEqual(['new/a'])
  })

  test('21.8 a case of an earlier semantics version of the same file moves to the present one', async () => {
    const walk = await begun(fork())
    const { version } = walk.process
    const earlier = { ...walk.state, version: version.replace(/^\d+/, '0') }
    const step = migrate(walk.process, walk.process, earlier, now, { by: '管理员', why: '引擎升级' })
    expect(step).toMatchObject({ ok: true, state: { version } })
    expect(step.ok && step.events[0]).toMatchObject({
      type: 'commanded',
      command: { type: 'migrate', version, by: '管理员', why: '引擎升级' },
    })
  })
})
