import { describe, expect, test } from 'vitest'
import { advance } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { now, start, type Walk } from '../testing/walk.ts'

const keyOf = (walk: Walk, element: string): number =>
  walk.state.instances.find(instance => instance.element === element)?.key ?? -1

describe('16.1 moving tokens by hand', () => {
  test('of two parallel branches one is ended and entered again: the join still waits for both, and fires once', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><parallelGateway id="j" /><userTask id="c" />${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > j', 'j > c')}`,
      ),
    )
    walk.do({ type: 'modify', end: [walk.key('a')], enter: [{ element: 'a' }] })
    expect(walk.waiting().toSorted()).toEqual(['a', 'b'])
    expect(walk.complete('a').complete('b').waiting()).toEqual(['c'])
  })

  test('a join that waits can be ended, and the token entered behind it', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><parallelGateway id="j" /><userTask id="c" />${flows('s > f', 'f > a', 'f > b', 'a > j', 'b > j', 'j > c')}`,
      ),
    )
    walk.complete('a')
    walk.do({ type: 'modify', end: [walk.key('b'), keyOf(walk, 'j')], enter: [{ element: 'c' }] })
    expect(walk.waiting()).toEqual(['c'])
    expect(walk.complete('c').state.status).toBe('completed')
  })

  test.each([true, false])(
    'a turn of a loop is ended (sequential: %s): the others go on, and the loop ends with them',
    async sequential => {
      const walk = await start(
        bpmn(
          `<startEvent id="s" /><userTask id="a"><multiInstanceLoopCharacteristics isSequential="${sequential}">${extensions('<zeebe:loopCharacteristics inputCollection="=[1, 2]" />')}</multiInstanceLoopCharacteristics></userTask><userTask id="b" />${flows('s > a', 'a > b')}`,
        ),
      )
      walk.do({ type: 'modify', end: [walk.key('a')] })
      expect(walk.waiting()).toEqual(['a'])
      expect(walk.complete('a').waiting()).toEqual(['b'])
    },
  )

  test('an event sub-process that runs is ended, and its scope goes on and still listens', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="a" />${flows('s > a')}<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="false"><messageEventDefinition messageRef="m" /></startEvent><userTask id="y" />${flows('xs > y')}</subProcess>`,
        '<message id="m" name="papers" />',
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers' })
    expect(walk.waiting().toSorted()).toEqual(['a', 'xs', 'y'])
    walk.do({ type: 'modify', end: [keyOf(walk, 'x')] })
    expect(walk.waiting().toSorted()).toEqual(['a', 'xs'])
    expect(walk.complete('a').state.status).toBe('completed')
  })

  test('an element is entered in the scope that it is drawn in, and in no other', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><userTask id="a" /><userTask id="b" />${flows('is > a', 'a > b')}</subProcess>${flows('s > sub')}`,
      ),
    )
    const wrong = advance(walk.process, walk.state, { type: 'modify', enter: [{ element: 'b' }] }, now)
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'cannot-enter' }] })
    walk.do({ type: 'modify', end: [walk.key('a')], enter: [{ element: 'b', in: keyOf(walk, 'sub') }] })
    expect(walk.complete('b').state.status).toBe('completed')
  })
})
