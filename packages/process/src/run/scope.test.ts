import { describe, expect, test } from 'vitest'
import { offers } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { start, type Walk } from '../testing/walk.ts'

const message = '<message id="m" name="papers" />'
const onMessage = '<messageEventDefinition messageRef="m" />'
const input = (source: string, target: string) => `<zeebe:input source="${source}" target="${target}" />`

describe('sub-processes', () => {
  const nested = bpmn(
    `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><parallelGateway id="f" /><userTask id="a" /><serviceTask id="j">${extensions('<zeebe:taskDefinition type="x" />')}</serviceTask>
        <boundaryEvent id="bt" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="ie" />
        ${flows('is > f', 'f > a', 'f > j', 'bt > ie')}</subProcess>
      <boundaryEvent id="b" attachedToRef="sub">${onMessage}</boundaryEvent><userTask id="next" /><userTask id="late" />${flows('s > sub', 'sub > next', 'b > late')}`,
    message,
  )

  test('13.1 a sub-process is done when no token is left in it', async () => {
    const walk = await start(nested)
    expect(walk.waiting()).toEqual(['b', 'a', 'bt', 'j'])
    walk.complete('a')
    expect(walk.waiting()).toEqual(['b', 'j'])
    expect(walk.complete('j').waiting()).toEqual(['next'])
  })

  test('13.2 when it ends from outside, nothing in it stays open', async () => {
    const walk = await start(nested)
    expect(walk.do({ type: 'deliver-message', name: 'papers' }).waiting()).toEqual(['late'])
    expect(walk.state.instances.map(instance => instance.element)).toEqual(['late'])
  })

  const withEvent = (interrupting: boolean) =>
    bpmn(
      `<startEvent id="s" /><userTask id="t" /><endEvent id="e" />
      <subProcess id="esp" triggeredByEvent="true"><startEvent id="es" isInterrupting="${interrupting}">${onMessage}</startEvent><userTask id="read" />${flows('es > read')}</subProcess>${flows('s > t', 't > e')}`,
      message,
    )

  test('13.3 an interrupting event sub-process ends everything else in its scope', async () => {
    const walk = await start(withEvent(true))
    walk.do({ type: 'deliver-message', name: 'papers', variables: { reason: 'withdrawn' } })
    expect(walk.waiting()).toEqual(['read'])
    expect(walk.state.variables).toEqual({ reason: 'withdrawn' })
    expect(walk.complete('read').state.status).toBe('completed')
  })

  test('13.4 one that does not interrupt runs beside, several times, and the scope waits for all', async () => {
    const walk = await start(withEvent(false))
    walk.do({ type: 'deliver-message', name: 'papers' }).do({ type: 'deliver-message', name: 'papers' })
    expect(walk.waiting()).toEqual(['es', 't', 'read', 'read'])
    walk.complete('t').complete('read')
    expect(walk.state.status).toBe('active')
    expect(walk.complete('read').state.status).toBe('completed')
  })

  test('13.3 inside a sub-process it leaves the boundary events of that sub-process alone', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><userTask id="a" />
          <subProcess id="esp" triggeredByEvent="true"><startEvent id="es">${onMessage}</startEvent><userTask id="read" />${flows('es > read')}</subProcess>${flows('is > a')}</subProcess>
        <boundaryEvent id="b" attachedToRef="sub"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="late" />${flows('s > sub', 'b > late')}`,
        message,
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers' })
    expect(walk.waiting()).toEqual(['b', 'read'])
    expect(walk.do({ type: 'fire-timer', key: walk.key('b') }).waiting()).toEqual(['late'])
  })

  const called = bpmn(
    `<startEvent id="s" /><userTask id="t" /><endEvent id="e" />${flows('s > t', 't > e')}`,
  ).replaceAll('id="p"', 'id="shared"')
  const calling = (attributes: string, mapping = '') =>
    bpmn(`<startEvent id="s" /><callActivity id="call">${extensions(`<zeebe:calledElement processId="shared" ${attributes} /><zeebe:ioMapping>${input('=n + 1', 'given')}${mapping}</zeebe:ioMapping>`)}</callActivity>
      <userTask id="t" />${flows('s > call', 'call > t')}`)
  const processes = { shared: called }

  test('13.5 a call activity runs the called process under its own path', async () => {
    const walk = await start(calling(''), { n: 1 }, { processes })
    expect(walk.waiting()).toEqual(['call/t'])
    walk.complete('call/t')
    expect(walk.waiting()).toEqual(['t'])
    expect(walk.complete('t').state.status).toBe('completed')
  })

  test('13.6 a called process keeps its variables until its end, and hands them up', async () => {
    const walk = await start(calling('propagateAllParentVariables="false"'), { n: 1 }, { processes })
    walk.complete('call/t', { found: 7, n: 5 })
    expect(walk.state.variables).toEqual({ n: 5, found: 7, given: 2 })
    const sparing = await start(calling('propagateAllChildVariables="false"'), { n: 1 }, { processes })
    sparing.complete('call/t', { found: 7 })
    expect(sparing.state.variables).toEqual({ n: 1 })
    const mapped = await start(
      calling('', '<zeebe:output source="=found * 2" target="twice" />'),
      { n: 1 },
      { processes },
    )
    expect(mapped.complete('call/t', { found: 7 }).state.variables).toEqual({ n: 1, twice: 14 })
  })
})

describe('loops', () => {
  const consult = (characteristics: string, completion = '') =>
    bpmn(
      `<startEvent id="s" /><userTask id="ask">${extensions(`<zeebe:ioMapping>${input('=department', 'who')}<zeebe:output source="=opinion" target="opinion" /></zeebe:ioMapping>`)}
        <multiInstanceLoopCharacteristics ${characteristics}>${extensions('<zeebe:loopCharacteristics inputCollection="=departments" inputElement="department" outputCollection="opinions" outputElement="={of: department, says: opinion}" />')}${completion}</multiInstanceLoopCharacteristics></userTask>
      <boundaryEvent id="b" attachedToRef="ask">${onMessage}</boundaryEvent><userTask id="next" />${flows('s > ask', 'ask > next', 'b > next')}`,
      message,
    )
  const departments = ['fire', 'water', 'land']

  test('14.1 one turn per item, 14.2 together, 14.3 outputs in the order of the items', async () => {
    const walk = await start(consult(''), { departments })
    expect(walk.open().flatMap(open => (open.type === 'open-task' ? [open.variables] : []))).toEqual([
      { loopCounter: 1, department: 'fire', who: 'fire' },
      { loopCounter: 2, department: 'water', who: 'water' },
      { loopCounter: 3, department: 'land', who: 'land' },
    ])
    const keys = walk
      .open()
      .filter(open => open.type === 'open-task')
      .map(open => open.key)
    for (const key of keys.toReversed()) walk.do({ type: 'complete-task', key, variables: { opinion: key } })
    expect(walk.state.variables.opinions).toEqual(departments.map((of, index) => ({ of, says: keys[index] })))
    expect(walk.waiting()).toEqual(['next'])
  })

  test('14.2 sequential turns come one after the other; an empty collection passes', async () => {
    const walk = await start(consult('isSequential="true"'), { departments })
    for (const department of departments) {
      expect(walk.open().filter(open => open.type === 'open-task')).toMatchObject([
        { variables: { who: department } },
      ])
      walk.complete('ask', { opinion: 'ok' })
    }
    expect(walk.waiting()).toEqual(['next'])
    const none = await start(consult(''), { departments: [] })
    expect(none.waiting()).toEqual(['next'])
    expect(none.state.variables.opinions).toEqual([])
  })

  test('14.4 when the completion condition holds, the other turns end', async () => {
    const done =
      '<completionCondition xsi:type="tFormalExpression">=numberOfCompletedInstances / numberOfInstances &gt;= 0.5</completionCondition>'
    const walk = await start(consult('', done), { departments })
    walk.complete('ask', { opinion: 'a' })
    expect(walk.waiting()).toEqual(['b', 'ask', 'ask'])
    walk.complete('ask', { opinion: 'b' })
    expect(walk.waiting()).toEqual(['next'])
  })

  test('14.5 a boundary event ends the whole loop', async () => {
    const walk = await start(consult(''), { departments })
    expect(walk.do({ type: 'deliver-message', name: 'papers' }).waiting()).toEqual(['next'])
  })

  test('14.6 a collection that is no list is an incident', async () => {
    const walk = await start(consult(''), { departments: 'all' })
    expect(walk.incidents()).toEqual(['ask not-a-list'])
    walk.do({ type: 'resolve-incident', key: walk.key('ask'), variables: { departments: ['one'] } })
    expect(walk.waiting()).toEqual(['b', 'ask'])
  })

  test('14.1 a sub-process of several instances, each with its own variables; a number counts from 1', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><subProcess id="sub"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">=2</loopCardinality></multiInstanceLoopCharacteristics>
        <startEvent id="is" /><userTask id="a" /><userTask id="b" />${flows('is > a', 'a > b')}</subProcess><userTask id="next" />${flows('s > sub', 'sub > next')}`),
    )
    expect(walk.waiting()).toEqual(['a', 'a'])
    walk.complete('a').complete('b').complete('a')
    expect(walk.waiting()).toEqual(['b'])
    expect(walk.complete('b').waiting()).toEqual(['next'])
  })

  const again = (attributes: string, condition: string) =>
    bpmn(
      `<startEvent id="s" /><userTask id="a"><standardLoopCharacteristics ${attributes}>${condition && `<loopCondition xsi:type="tFormalExpression">${condition}</loopCondition>`}</standardLoopCharacteristics></userTask><endEvent id="e" />${flows('s > a', 'a > e')}`,
    )

  test('14.7 a standard loop goes on while its condition holds, at most so many times', async () => {
    const walk = await start(again('', '=more'))
    expect(walk.complete('a', { more: true }).waiting()).toEqual(['a'])
    expect(walk.complete('a', { more: false }).state.status).toBe('completed')
    const twice = await start(again('loopMaximum="2"', ''))
    expect(twice.complete('a').complete('a').state.status).toBe('completed')
    const tested = await start(again('testBefore="true"', '=more'), { more: false })
    expect(tested.state.status).toBe('completed')
  })
})

describe('loops and hands', () => {
  const loop = (sequential: boolean) =>
    bpmn(
      `<startEvent id="s" /><userTask id="a"><multiInstanceLoopCharacteristics isSequential="${sequential}">${extensions('<zeebe:loopCharacteristics inputCollection="=3" />')}</multiInstanceLoopCharacteristics></userTask><userTask id="next" />${flows('s > a', 'a > next')}`,
    )

  test('16.1 a turn that is ended by hand does not hold the loop up', async () => {
    const walk = await start(loop(false))
    walk.do({ type: 'modify', end: [walk.key('a')] }).complete('a')
    expect(walk.waiting()).toEqual(['a'])
    expect(walk.complete('a').waiting()).toEqual(['next'])
    const all = await start(loop(false))
    all.do({ type: 'modify', end: all.open().map(open => open.key) })
    expect(all.waiting()).toEqual(['next'])
  })

  test('16.1 after a sequential turn that is ended by hand comes the next', async () => {
    const walk = await start(loop(true))
    walk.do({ type: 'modify', end: [walk.key('a')] }).complete('a')
    expect(walk.waiting()).toEqual(['a'])
    expect(walk.do({ type: 'modify', end: [walk.key('a')] }).waiting()).toEqual(['next'])
  })

  test('15.3 a loop that finds no way out has done its turns', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="a"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="=2" />')}</multiInstanceLoopCharacteristics></userTask><userTask id="b" />${flows('s > a', 'a > b ? go')}`,
      ),
      { go: false },
    )
    walk.complete('a').complete('a')
    expect(walk.incidents()).toEqual(['a no-way-out'])
    walk.do({ type: 'resolve-incident', key: walk.key('a'), variables: { go: true } })
    expect(walk.waiting()).toEqual(['b'])
  })
})

describe('names that objects have by themselves', () => {
  test('3.1 a variable may be called like anything', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><subProcess id="sub">${extensions(`<zeebe:ioMapping>${input('=1', 'x')}</zeebe:ioMapping>`)}<startEvent id="is" /><userTask id="t" />${flows('is > t')}</subProcess><userTask id="u" />${flows('s > sub', 'sub > u')}`,
      ),
    )
    const odd: Record<string, unknown> = JSON.parse(
      '{"constructor":1,"toString":2,"__proto__":3,"hasOwnProperty":4}',
    )
    walk.complete('t', odd)
    expect(JSON.stringify(walk.state.variables)).toBe(JSON.stringify(odd))
  })
})

describe('compensation and transactions', () => {
  const undoable = (id: string, more = '') =>
    `<userTask id="${id}">${more}</userTask><boundaryEvent id="c-${id}" attachedToRef="${id}"><compensateEventDefinition /></boundaryEvent><userTask id="undo-${id}" isForCompensation="true" />`
  const joins = (...ids: string[]) =>
    ids
      .map(
        id =>
          `<association id="as-${id}" sourceRef="c-${id}" targetRef="undo-${id}" associationDirection="One" />`,
      )
      .join('')

  test('17.1 and 17.2 what is completed is undone, last first, then the event goes on', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" />${undoable('a', extensions(`<zeebe:ioMapping>${input('=41 + 1', 'local')}</zeebe:ioMapping>`))}${undoable('b')}${undoable('c')}
        <intermediateThrowEvent id="u"><compensateEventDefinition /></intermediateThrowEvent><userTask id="next" />
        ${flows('s > a', 'a > b', 'b > u', 'u > next', 'next > c')}${joins('a', 'b', 'c')}`),
    )
    walk.complete('a').complete('b')
    expect(walk.waiting()).toEqual(['undo-b'])
    walk.complete('undo-b')
    expect(walk.waiting()).toEqual(['undo-a'])
    expect(walk.open()).toMatchObject([{ variables: { local: 42 } }])
    expect(walk.complete('undo-a').waiting()).toEqual(['next'])
    expect(walk.state.done).toBeUndefined()
  })

  test('17.5 what undoes something has boundary events and turns of its own, also with the variables of what it undoes', async () => {
    const variables = extensions(`<zeebe:ioMapping>${input('=[1, 2]', 'parts')}</zeebe:ioMapping>`)
    const walk = await start(
      bpmn(`<startEvent id="s" /><userTask id="a">${variables}</userTask><boundaryEvent id="c-a" attachedToRef="a"><compensateEventDefinition /></boundaryEvent>
        <userTask id="undo-a" isForCompensation="true"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="=parts" inputElement="part" />')}</multiInstanceLoopCharacteristics></userTask>
        <boundaryEvent id="late" attachedToRef="undo-a" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="warned" />
        <endEvent id="u"><compensateEventDefinition /></endEvent>${flows('s > a', 'a > u', 'late > warned')}${joins('a')}`),
    )
    walk.complete('a')
    expect(walk.waiting().toSorted()).toEqual(['late', 'undo-a', 'undo-a'])
    walk.do({ type: 'fire-timer', key: walk.key('late') })
    expect(walk.complete('undo-a').complete('undo-a').state.status).toBe('completed')
  })

  test('17.2 with an activity named only that one is undone; nothing to undo passes', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" />${undoable('a')}${undoable('b')}<intermediateThrowEvent id="u"><compensateEventDefinition activityRef="a" /></intermediateThrowEvent>
        <intermediateThrowEvent id="v"><compensateEventDefinition activityRef="a" /></intermediateThrowEvent><userTask id="next" />
        ${flows('s > a', 'a > b', 'b > u', 'u > v', 'v > next')}${joins('a', 'b')}`),
    )
    walk.complete('a').complete('b')
    expect(walk.waiting()).toEqual(['undo-a'])
    expect(walk.complete('undo-a').waiting()).toEqual(['next'])
  })

  test('17.3 a completed sub-process is undone by its event sub-process, else by what was done in it', async () => {
    const sub = (id: string, inner: string) =>
      `<subProcess id="${id}"><startEvent id="${id}-s" />${inner}</subProcess>`
    const walk = await start(
      bpmn(`<startEvent id="s" />
        ${sub('one', `${undoable('a')}${undoable('b')}${flows('one-s > a', 'a > b')}${joins('a', 'b')}`)}
        ${sub('two', `${undoable('c')}<subProcess id="h" triggeredByEvent="true"><startEvent id="hs"><compensateEventDefinition /></startEvent><userTask id="mend" /><endEvent id="he"><compensateEventDefinition /></endEvent>${flows('hs > mend', 'mend > he')}</subProcess>${flows('two-s > c')}${joins('c')}`)}
        <endEvent id="u"><compensateEventDefinition /></endEvent>${flows('s > one', 'one > two', 'two > u')}`),
    )
    walk.complete('a').complete('b').complete('c')
    for (const step of ['mend', 'undo-c', 'undo-b', 'undo-a']) {
      expect(walk.waiting()).toEqual([step])
      walk.complete(step)
    }
    expect(walk.state.status).toBe('completed')
  })

  test('17.4 a cancel end event ends and undoes the transaction, which is left by its cancel event', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><transaction id="tx"><startEvent id="is" />${undoable('a')}<parallelGateway id="f" /><userTask id="x" /><userTask id="y" />
          <endEvent id="stop"><cancelEventDefinition /></endEvent>${flows('is > a', 'a > f', 'f > x', 'f > y', 'x > stop')}${joins('a')}</transaction>
        <boundaryEvent id="cancelled" attachedToRef="tx"><cancelEventDefinition /></boundaryEvent><userTask id="after" /><userTask id="good" />${flows('s > tx', 'cancelled > after', 'tx > good')}`),
    )
    walk.complete('a').complete('x')
    expect(walk.waiting()).toEqual(['undo-a'])
    expect(walk.complete('undo-a').waiting()).toEqual(['after'])
  })
})

describe('ad-hoc sub-process', () => {
  const adHoc = (attributes: string, inside: string) =>
    bpmn(
      `<startEvent id="s" /><adHocSubProcess id="ad" ${attributes}><userTask id="a" name="A" /><userTask id="b" /><userTask id="b2" />${flows('b > b2')}${inside}</adHocSubProcess><userTask id="next" />${flows('s > ad', 'ad > next')}`,
    )
  const condition = '<completionCondition xsi:type="tFormalExpression">=enough</completionCondition>'

  test('18.1 people start its steps, 18.3 until the condition holds', async () => {
    const walk = await start(adHoc('', condition), { enough: false })
    expect(walk.open()).toEqual([
      {
        type: 'offer-activities',
        key: 1,
        element: 'ad',
        activities: [
          { element: 'a', name: 'A' },
          { element: 'b', name: 'b' },
        ],
      },
    ])
    walk
      .do({ type: 'start-activity', key: 1, element: 'a' })
      .do({ type: 'start-activity', key: 1, element: 'b' })
    expect(walk.waiting()).toEqual(['ad', 'a', 'b'])
    walk.complete('b')
    expect(walk.waiting()).toEqual(['ad', 'a', 'b2'])
    walk.complete('b2')
    expect(walk.waiting()).toEqual(['ad', 'a'])
    walk.do({ type: 'start-activity', key: 1, element: 'b' })
    expect(walk.complete('a', { enough: true }).waiting()).toEqual(['next'])
  })

  test('18.3 remaining steps are awaited if they are not to be cancelled; without a condition it ends when nothing runs', async () => {
    const walk = await start(adHoc('cancelRemainingInstances="false"', condition), { enough: true })
    walk
      .do({ type: 'start-activity', key: 1, element: 'a' })
      .do({ type: 'start-activity', key: 1, element: 'a' })
    expect(walk.complete('a').waiting()).toEqual(['ad', 'a'])
    expect(walk.complete('a').waiting()).toEqual(['next'])
    const free = await start(adHoc('', ''))
    free.do({ type: 'start-activity', key: 1, element: 'a' })
    expect(free.complete('a').waiting()).toEqual(['next'])
  })

  test('18.1 one at a time if sequential, 18.4 ended by hand', async () => {
    const walk = await start(adHoc('ordering="Sequential"', condition), { enough: false })
    walk.do({ type: 'start-activity', key: 1, element: 'a' })
    expect(() => walk.do({ type: 'start-activity', key: 1, element: 'b' })).toThrow('one-at-a-time')
    expect(() => walk.do({ type: 'start-activity', key: 1, element: 'b2' })).toThrow('no-such-activity')
    expect(walk.do({ type: 'complete-scope', key: 1 }).waiting()).toEqual(['next'])
  })

  test('18.5 what may be started now is told: nothing while a sequential one is busy, or when it is over', async () => {
    const names = (walk: Walk) =>
      offers(walk.process, walk.state).map(({ activities }) => activities.map(one => one.element))
    const walk = await start(adHoc('ordering="Sequential"', condition), { enough: false })
    const [first = []] = names(walk)
    expect(first).toContain('a')
    expect(names(walk.do({ type: 'start-activity', key: 1, element: 'a' }))).toEqual([[]])
    expect(names(walk.do({ type: 'complete-scope', key: 1 }))).toEqual([])
    const free = await start(adHoc('', condition), { enough: false })
    expect(names(free.do({ type: 'start-activity', key: 1, element: 'a' }))).toEqual([first])
  })

  test('18.2 named activities start on entry', async () => {
    const walk = await start(adHoc('', extensions('<zeebe:adHoc activeElementsCollection="=steps" />')), {
      steps: ['b', 'a'],
    })
    expect(walk.waiting()).toEqual(['ad', 'b', 'a'])
    const wrong = await start(adHoc('', extensions('<zeebe:adHoc activeElementsCollection="=steps" />')), {
      steps: ['x'],
    })
    expect(wrong.incidents()).toEqual(['ad not-activities'])
  })
})

describe('by hand, complex gateways and quantities', () => {
  test('16.1 modify ends instances and enters elements; 16.2 variables can be set', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="a" /><subProcess id="sub"><startEvent id="is" /><userTask id="b" /><userTask id="c" />${flows('is > b', 'b > c')}</subProcess>${flows('s > a', 'a > sub')}`,
      ),
    )
    walk.do({ type: 'modify', end: [walk.key('a')], enter: [{ element: 'sub' }], why: 'wrong branch' })
    expect(walk.waiting()).toEqual(['b'])
    const sub = walk.state.instances.find(instance => instance.element === 'sub')?.key ?? 0
    expect(() => walk.do({ type: 'modify', enter: [{ element: 'c' }] })).toThrow('cannot-enter')
    walk.do({ type: 'modify', end: [walk.key('b')], enter: [{ element: 'c', in: sub }] })
    expect(walk.waiting()).toEqual(['c'])
    walk.do({ type: 'set-variables', key: sub, variables: { x: 1 } })
    expect(walk.state.instances[0]?.variables).toEqual({ x: 1 })
    expect(walk.do({ type: 'modify', end: [walk.key('c')] }).state.status).toBe('completed')
  })

  test('7.9 a complex gateway fires when enough has arrived and swallows the rest', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><userTask id="c" />
        <complexGateway id="g"><activationCondition xsi:type="tFormalExpression">=activationCount &gt;= 2</activationCondition></complexGateway><userTask id="next" />
        ${flows('s > f', 'f > a', 'f > b', 'f > c', 'a > g', 'b > g', 'c > g', 'g > next')}`),
    )
    expect(walk.complete('a').waiting()).toEqual(['b', 'c'])
    expect(walk.complete('c').waiting()).toEqual(['b', 'next'])
    expect(walk.complete('b').waiting()).toEqual(['next'])
    expect(walk.state.instances.map(instance => instance.element)).toEqual(['next'])
  })

  test('19.1 an activity starts with as many tokens as it needs, and sends as many as it says', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" /><exclusiveGateway id="x" /><userTask id="t" startQuantity="2" completionQuantity="3" /><userTask id="next" />
        ${flows('s > f', 'f > a', 'f > b', 'a > x', 'b > x', 'x > t', 't > next')}`),
    )
    expect(walk.complete('a').waiting()).toEqual(['b'])
    expect(walk.complete('b').waiting()).toEqual(['t'])
    expect(walk.complete('t').waiting()).toEqual(['next', 'next', 'next'])
  })
})
