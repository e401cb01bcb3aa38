import { expect, test } from 'vitest'
import { bpmn, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

test('15.1 a boundary event that cannot be left holds its token, and its scope does not end before it', async () => {
  const walk = await start(
    bpmn(
      `<startEvent id="s" /><userTask id="a" /><endEvent id="e" /><boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="c" /><userTask id="d" />${flows('s > a', 'a > e', 'b > c ? which = 1', 'b > d ? which = 2')}`,
    ),
  )
  walk.do({ type: 'fire-timer', key: walk.key('b') })
  expect(walk.incidents()).toEqual(['b no-way-out'])
  walk.complete('a')
  expect(walk.state.status).toBe('active')
  const { key } = walk.open().find(({ type }) => type === 'incident') ?? { key: 0 }
  walk.do({ type: 'resolve-incident', key, variables: { which: 2 } })
  expect(walk.waiting()).toEqual(['d'])
  expect(walk.complete('d').state.status).toBe('completed')
})

test('15.4 an event sub-process that interrupts ends a token that a boundary event holds', async () => {
  const walk = await start(
    bpmn(
      `<startEvent id="s" /><userTask id="a" /><endEvent id="e" /><boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="c" />${flows('s > a', 'a > e', 'b > c ? which = 1')}
      <subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><messageEventDefinition messageRef="m" /></startEvent><userTask id="y" />${flows('xs > y')}</subProcess>`,
      '<message id="m" name="stop" />',
    ),
  )
  walk.do({ type: 'fire-timer', key: walk.key('b') })
  expect(walk.incidents()).toEqual(['b no-way-out'])
  walk.do({ type: 'deliver-message', name: 'stop' })
  expect(walk.waiting()).toEqual(['y'])
  expect(walk.complete('y').state.status).toBe('completed')
})
