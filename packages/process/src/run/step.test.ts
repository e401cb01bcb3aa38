import { describe, expect, test } from 'vitest'
import { advance, begin, type ProcessCommand } from '../../index.ts'
import { bpmn, flows } from '../testing/bpmn.ts'
import { compiled, now, start } from '../testing/walk.ts'

const oneTask = bpmn(`<startEvent id="s" /><userTask id="t" /><endEvent id="e" />${flows('s > t', 't > e')}`)

describe('steps', () => {
  test('1.1 begin refuses a start event that is not there', async () => {
    const process = await compiled(oneTask)
    expect(begin(process, {}, now, 'x')).toEqual({
      ok: false,
      problems: [{ code: 'no-such-start', params: { start: 'x' } }],
    })
  })

  test('1.2 the given state is never changed', async () => {
    const { process, state } = await start(oneTask, { a: { b: 1 } })
    const before = JSON.stringify(state)
    advance(process, Object.freeze(state), { type: 'complete-task', key: 1, variables: { a: 2 } }, now)
    expect(JSON.stringify(state)).toBe(before)
  })

  const late: [ProcessCommand, string][] = [
    [{ type: 'complete-task', key: 9 }, 'no-such-task'],
    [{ type: 'complete-job', key: 1 }, 'no-such-job'],
    [{ type: 'fail-job', key: 1, error: 'x', retries: 0 }, 'no-such-job'],
    [{ type: 'throw-error', key: 9, code: 'x' }, 'no-such-task'],
    [{ type: 'fire-timer', key: 1 }, 'no-such-timer'],
    [{ type: 'deliver-message', name: 'm' }, 'no-such-subscription'],
    [{ type: 'broadcast-signal', name: 's' }, 'no-such-subscription'],
    [{ type: 'set-variables', key: 9, variables: {} }, 'no-such-instance'],
    [{ type: 'resolve-incident', key: 1 }, 'no-such-incident'],
    [{ type: 'modify', end: [9] }, 'no-such-instance'],
    [{ type: 'modify', enter: [{ element: 'nowhere' }] }, 'cannot-enter'],
    [{ type: 'start-activity', key: 1, element: 't' }, 'no-such-activity'],
    [{ type: 'complete-scope', key: 1 }, 'no-such-scope'],
  ]
  test.each(late)('1.3 %j is refused with %s', async (command, code) => {
    const { process, state } = await start(oneTask)
    const step = advance(process, state, command, now)
    expect(step.ok || step.problems[0]?.code).toBe(code)
  })

  test('1.3 a task is done once, a case is cancelled once', async () => {
    const walk = await start(oneTask)
    walk.complete('t')
    const again = advance(walk.process, walk.state, { type: 'complete-task', key: 1 }, now)
    expect(again).toEqual({ ok: false, problems: [{ code: 'no-such-task', params: { key: 1 } }] })
    expect(advance(walk.process, walk.state, { type: 'cancel' }, now)).toMatchObject({
      problems: [{ code: 'already-over' }],
    })
  })

  test('1.4 bad input never throws', async () => {
    const { process, state } = await start(oneTask)
    const bad = (command: unknown, at: unknown = now) => {
      const step = advance(process, state, command as ProcessCommand, at as string)
      return step.ok || step.problems[0]?.code
    }
    expect(bad({ type: 'dance' })).toBe('unknown-command')
    expect(bad(null)).toBe('unknown-command')
    expect(bad('cancel')).toBe('unknown-command')
    expect(bad({ type: 'complete-task', key: 'x' })).toBe('bad-command')
    expect(bad({ type: 'complete-task', key: 1, variables: [] })).toBe('bad-command')
    expect(bad({ type: 'set-variables' })).toBe('bad-command')
    expect(bad({ type: 'modify', end: 7 })).toBe('bad-command')
    expect(bad({ type: 'modify', enter: [null] })).toBe('bad-command')
    expect(bad({ type: 'cancel' }, '2026-13-45')).toBe('bad-now')
    expect(bad({ type: 'cancel' }, '2026-03-02')).toBe('bad-now')
  })

  test('1.4 a state of another version is refused', async () => {
    const { state } = await start(oneTask)
    const other = await compiled(oneTask.replace('id="t"', 'id="t" name="x"'))
    expect(advance(other, state, { type: 'cancel' }, now)).toMatchObject({
      problems: [{ code: 'other-version' }],
    })
  })

  test('1.5 a command is kept as it came', async () => {
    const walk = await start(oneTask)
    const command = {
      type: 'complete-task',
      key: 1,
      variables: { a: 1 },
      by: { officer: 7 },
      why: 'done',
      id: 'c1',
    } as const
    expect(walk.events[0]).toMatchObject({ type: 'begun', start: 's', now })
    const before = walk.events.length
    walk.do(command)
    expect(walk.events[before]).toEqual({ type: 'commanded', command, now })
  })

  test('1.9 a circle without a wait ends in an incident', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><exclusiveGateway id="a" default="a-b" /><task id="b" /><endEvent id="e" />${flows('s > a', 'a > b', 'a > e ? 1 = 2', 'b > a')}`,
      ),
    )
    expect(walk.incidents()).toEqual([expect.stringMatching(/^[ab] endless-loop$/)])
    expect(walk.state.status).toBe('active')
  })

  test('1.10 when the last token ends, what listens is closed and the variables come out', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><endEvent id="e" />
        <subProcess id="esp" triggeredByEvent="true"><startEvent id="es" isInterrupting="false"><signalEventDefinition signalRef="sig" /></startEvent><endEvent id="ee" />${flows('es > ee')}</subProcess>
        ${flows('s > t', 't > e')}`,
        '<signal id="sig" name="alarm" />',
      ),
    )
    expect(walk.waiting()).toEqual(['es', 't'])
    walk.complete('t', { done: true })
    expect(walk.waiting()).toEqual([])
    expect(walk.state).toMatchObject({ status: 'completed', instances: [] })
    expect(walk.effects.at(-1)).toEqual({ type: 'complete', variables: { done: true } })
  })

  test('1.11 cancel closes everything', async () => {
    const walk = await start(oneTask)
    walk.do({ type: 'cancel' })
    expect(walk.waiting()).toEqual([])
    expect(walk.state).toMatchObject({ status: 'cancelled', instances: [] })
  })
})
