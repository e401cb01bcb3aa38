import { describe, expect, test } from 'vitest'
import { bpmn, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

const tasks = (...ids: string[]) => ids.map(id => `<userTask id="${id}" />`).join('')

describe('flows and gateways', () => {
  test('2.1 a token leaves by every flow without a condition or whose condition holds; 2.4 it ends where nothing follows', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" />${tasks('t', 'a', 'b', 'c')}${flows('s > t', 't > a', 't > b ? n > 1', 't > c ? n > 5')}`,
      ),
    )
    walk.complete('t', { n: 3 })
    expect(walk.waiting()).toEqual(['a', 'b'])
    walk.complete('a').complete('b')
    expect(walk.state.status).toBe('completed')
  })

  const withDefault = bpmn(
    `<startEvent id="s" /><userTask id="t" default="t-c" />${tasks('a', 'c')}${flows('s > t', 't > a ? n > 1', 't > c')}`,
  )
  test('2.2 the default flow of an activity is taken when no condition holds', async () => {
    expect((await start(withDefault)).complete('t', { n: 0 }).waiting()).toEqual(['c'])
    expect((await start(withDefault)).complete('t', { n: 2 }).waiting()).toEqual(['a'])
  })

  test('2.3 without a way out the token waits with an incident, and 15.3 the work is not asked for again', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" />${tasks('t', 'a', 'b')}${flows('s > t', 't > a ? n > 1', 't > b ? n > 5')}`),
    )
    walk.complete('t', { n: 0 })
    expect(walk.open()).toMatchObject([{ type: 'incident', element: 't', code: 'no-way-out' }])
    walk.do({ type: 'resolve-incident', key: walk.key('t') })
    expect(walk.open()).toMatchObject([{ type: 'incident', element: 't', code: 'no-way-out' }])
    walk.do({ type: 'resolve-incident', key: walk.key('t'), variables: { n: 2 } })
    expect(walk.waiting()).toEqual(['a'])
  })

  const choice = (n: string) =>
    bpmn(`<startEvent id="s" /><exclusiveGateway id="g" ${n} />${tasks('a', 'b', 'c')}
      ${flows('s > g', 'g > a ? n > 5', 'g > b ? n > 1', n === '' ? 'g > c ? n < 0' : 'g > c')}`)

  test('7.1 an exclusive gateway takes the first flow that holds, else the default', async () => {
    expect((await start(choice('default="g-c"'), { n: 9 })).waiting()).toEqual(['a'])
    expect((await start(choice('default="g-c"'), { n: 3 })).waiting()).toEqual(['b'])
    expect((await start(choice('default="g-c"'), { n: 0 })).waiting()).toEqual(['c'])
  })

  test('7.1 without a way out it is an incident, and 15.2 goes on when that is mended', async () => {
    const walk = await start(choice(''), { n: 0 })
    expect(walk.incidents()).toEqual(['g no-way-out'])
    walk.do({ type: 'resolve-incident', key: walk.key('g'), variables: { n: 9 } })
    expect(walk.waiting()).toEqual(['a'])
  })

  test('2.5 a condition that gives null is an incident', async () => {
    expect((await start(choice('default="g-c"'))).incidents()).toEqual(['g not-boolean'])
  })

  test('2.6 conditions are asked in the order in which the gateway lists its flows', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><exclusiveGateway id="g"><outgoing>g-b</outgoing><outgoing>g-a</outgoing></exclusiveGateway>
        ${tasks('a', 'b')}${flows('s > g', 'g > a ? true', 'g > b ? true')}`),
    )
    expect(walk.waiting()).toEqual(['b'])
  })

  test('7.1 an exclusive gateway joins nothing', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" />${tasks('a', 'b', 'c')}<exclusiveGateway id="x" />
        ${flows('s > f', 'f > a', 'f > b', 'a > x', 'b > x', 'x > c')}`),
    )
    walk.complete('a').complete('b')
    expect(walk.waiting()).toEqual(['c', 'c'])
  })

  const forkJoin =
    bpmn(`<startEvent id="s" /><parallelGateway id="f" />${tasks('a', 'b', 'c')}<parallelGateway id="j" />
    ${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > j', 'j > c')}`)

  test('7.2 a parallel join waits for every incoming flow', async () => {
    const walk = await start(forkJoin)
    expect(walk.waiting()).toEqual(['a', 'b'])
    walk.complete('b')
    expect(walk.waiting()).toEqual(['a'])
    walk.complete('a')
    expect(walk.waiting()).toEqual(['c'])
  })

  test('7.3 a second token on the same flow does not fire the join, it waits for the next round', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" />${tasks('a1', 'a2', 'b', 'c')}<exclusiveGateway id="x" /><parallelGateway id="j" />
        ${flows('s > f', 'f > a1', 'f > a2', 'f > b', 'a1 > x', 'a2 > x', 'x > j', 'b > j', 'j > c')}`),
    )
    walk.complete('a1').complete('a2')
    expect(walk.waiting()).toEqual(['b'])
    walk.complete('b')
    expect(walk.waiting()).toEqual(['c'])
    expect(walk.state.instances.find(instance => instance.element === 'j')?.arrived).toEqual(['x-j'])
  })

  const inclusive =
    bpmn(`<startEvent id="s" /><inclusiveGateway id="f" default="f-c" />${tasks('a', 'b', 'c', 'd')}<inclusiveGateway id="j" />
    ${flows('s > f', 'f > a ? n > 1', 'f > b ? n > 2', 'f > c', 'a > j', 'b > j', 'c > j', 'j > d')}`)

  test('7.4 an inclusive gateway takes every flow that holds, else the default', async () => {
    expect((await start(inclusive, { n: 3 })).waiting()).toEqual(['a', 'b'])
    expect((await start(inclusive, { n: 0 })).waiting()).toEqual(['c'])
  })

  test('7.5 an inclusive join waits for those that come, and 7.6 fires once', async () => {
    const walk = await start(inclusive, { n: 3 })
    walk.complete('b')
    expect(walk.waiting()).toEqual(['a'])
    walk.complete('a')
    expect(walk.waiting()).toEqual(['d'])
    walk.complete('d')
    expect(walk.state.status).toBe('completed')
    const one = await start(inclusive, { n: 2 })
    expect(one.complete('a').waiting()).toEqual(['d'])
  })

  test('7.5 an inclusive join notices a token that takes another way, or ends', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" />${tasks('a', 'b', 'd')}<exclusiveGateway id="x" default="x-e" /><endEvent id="e" /><inclusiveGateway id="j" />
        ${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > x', 'x > j ? join', 'x > e', 'j > d')}`),
    )
    walk.complete('a')
    expect(walk.waiting()).toEqual(['b'])
    walk.complete('b', { join: false })
    expect(walk.waiting()).toEqual(['d'])
  })

  test('7.5 a token that loops back through the join itself is not waited for', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" />${tasks('a')}<inclusiveGateway id="j" /><exclusiveGateway id="x" default="x-e" /><endEvent id="e" />
        ${flows('s > j', 'j > a', 'a > x', 'x > j ? again', 'x > e')}`),
    )
    walk.complete('a', { again: true })
    expect(walk.waiting()).toEqual(['a'])
    walk.complete('a', { again: false })
    expect(walk.state.status).toBe('completed')
  })

  test('7.7 a token can reach a join through a boundary event', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" />${tasks('a', 'b', 'd')}<endEvent id="e" /><inclusiveGateway id="j" />
        <boundaryEvent id="m" attachedToRef="b"><messageEventDefinition messageRef="msg" /></boundaryEvent>
        ${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > e', 'm > j', 'j > d')}`,
        '<message id="msg" name="hurry" />',
      ),
    )
    walk.complete('a')
    expect(walk.waiting()).toEqual(['b', 'm'])
    walk.do({ type: 'deliver-message', name: 'hurry' })
    expect(walk.waiting()).toEqual(['d'])
  })

  test('7.8 after an event-based gateway the first event goes on and the others are closed', async () => {
    const xml = bpmn(
      `<startEvent id="s" /><eventBasedGateway id="g" />
      <intermediateCatchEvent id="m"><messageEventDefinition messageRef="msg" /></intermediateCatchEvent>
      <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></intermediateCatchEvent>
      <receiveTask id="r" messageRef="other" />${tasks('a', 'b', 'c')}
      ${flows('s > g', 'g > m', 'g > t', 'g > r', 'm > a', 't > b', 'r > c')}`,
      '<message id="msg" name="papers" /><message id="other" name="withdrawal" />',
    )
    const walk = await start(xml)
    expect(walk.waiting()).toEqual(['m', 't', 'r'])
    walk.do({ type: 'deliver-message', name: 'papers', variables: { pages: 3 } })
    expect(walk.waiting()).toEqual(['a'])
    expect(walk.state.variables).toEqual({ pages: 3 })
    const other = await start(xml)
    other.do({ type: 'fire-timer', key: other.key('t') })
    expect(other.waiting()).toEqual(['b'])
    const third = await start(xml)
    expect(third.do({ type: 'deliver-message', name: 'withdrawal' }).waiting()).toEqual(['c'])
  })
})
