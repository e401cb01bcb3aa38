import { expect, test } from 'vitest'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

test('13.7 a call with a life of its own is a job with what its mappings name, done with what the other case brought', async () => {
  const walk = await start(
    bpmn(
      `<startEvent id="s" /><callActivity id="call">${extensions(
        '<zeebe:calledElement processId="fire-safety" /><zeebe:properties><zeebe:property name="life" value="own" /></zeebe:properties><zeebe:ioMapping><zeebe:input source="=address" target="place" /></zeebe:ioMapping>',
      )}</callActivity><userTask id="a" />${flows('s > call', 'call > a')}`,
    ),
    { address: '泉城路 1 号' },
  )
  expect(walk.open()).toMatchObject([
    { type: 'start-job', element: 'call', jobType: 'case:fire-safety', variables: { place: '泉城路 1 号' } },
  ])
  walk.complete('call', { outcome: 'granted' })
  expect(walk.waiting()).toEqual(['a'])
  expect(walk.state.variables).toMatchObject({ outcome: 'granted' })
})
