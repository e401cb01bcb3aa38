import { expect, test } from 'vitest'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

const approval = bpmn(`
  <startEvent id="s" />
  <userTask id="intake" name="受理">${extensions('<zeebe:userTask /><zeebe:properties><zeebe:property name="action" value="intake" /></zeebe:properties>')}</userTask>
  <exclusiveGateway id="g" default="g-no" />
  <userTask id="ruling" />
  <endEvent id="e" /><endEvent id="no" />
  <boundaryEvent id="late" attachedToRef="ruling" cancelActivity="false"><timerEventDefinition><timeDuration>= working days(10)</timeDuration></timerEventDefinition></boundaryEvent>
  <endEvent id="warned" />
  ${flows('s > intake', 'intake > g', 'g > ruling ? intake.outcome = "accept"', 'g > no', 'ruling > e', 'late > warned')}`)

test('an approval waits for people, small, and completes', async () => {
  const walk = await start(approval, { applicant: { name: '张三' } })
  expect(walk.open()).toEqual([
    {
      type: 'open-task',
      key: 1,
      element: 'intake',
      name: '受理',
      properties: { action: 'intake' },
      headers: {},
    },
  ])
  walk.complete('intake', { intake: { outcome: 'accept' } })
  expect(walk.waiting()).toEqual(['ruling', 'late'])
  expect(walk.open()[1]).toMatchObject({ due: { amount: 10, unit: 'working-day' } })
  expect(JSON.stringify(walk.state).length).toBeLessThan(300)
  walk.do({ type: 'fire-timer', key: walk.key('late') })
  expect(walk.waiting()).toEqual(['ruling'])
  walk.complete('ruling')
  expect(walk.state.status).toBe('completed')
  expect(walk.effects.at(-1)).toMatchObject({ type: 'complete' })
})
