import { describe, expect, test } from 'vitest'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

const line = (activity: string, id = 'a', more = '', beside = '') =>
  bpmn(`<startEvent id="s" />${activity}<endEvent id="e" />${more}${flows(`s > ${id}`, `${id} > e`)}`, beside)

const job = (id = 'a', attributes = 'type="notify"') =>
  `<serviceTask id="${id}">${extensions(`<zeebe:taskDefinition ${attributes} />`)}</serviceTask>`

describe('user task', () => {
  test('4.1 and 4.3 open-task carries what the extensions say, static or FEEL', async () => {
    const walk = await start(
      line(
        `<userTask id="a" name="审查">${extensions(`
        <zeebe:userTask /><zeebe:formDefinition formId="opinion" />
        <zeebe:assignmentDefinition assignee="=officer.id" candidateGroups="planning, land" candidateUsers='=["u1","u2"]' />
        <zeebe:priorityDefinition priority="70" /><zeebe:taskSchedule dueDate="=working days(10)" followUpDate="2026-03-05T09:00:00" />
        <zeebe:taskHeaders><zeebe:header key="desk" value="3" /></zeebe:taskHeaders>
        <zeebe:properties><zeebe:property name="action" value="review" /></zeebe:properties>
        <zeebe:ioMapping><zeebe:input source="=applicant.name" target="who" /></zeebe:ioMapping>`)}</userTask>`,
      ),
      { officer: { id: 'o7' }, applicant: { name: '李四' } },
    )
    expect(walk.open()).toEqual([
      {
        type: 'open-task',
        key: 1,
        element: 'a',
        name: '审查',
        properties: { action: 'review' },
        headers: { desk: '3' },
        assignee: 'o7',
        candidateGroups: ['planning', 'land'],
        candidateUsers: ['u1', 'u2'],
        priority: 70,
        dueDate: { amount: 10, unit: 'working-day' },
        followUpDate: '2026-03-05T01:00:00Z',
        form: { formId: 'opinion' },
        variables: { who: '李四' },
      },
    ])
    walk.complete('a')
    expect(walk.state.status).toBe('completed')
  })

  test('4.2 the innermost lane is the candidate group, also of what lies in a sub-process', async () => {
    const walk = await start(
      bpmn(`<laneSet id="ls"><lane id="l1" name="窗口"><flowNodeRef>a</flowNodeRef></lane>
          <lane id="l2" name="科室"><childLaneSet id="cl"><lane id="l3" name="处长"><flowNodeRef>sub</flowNodeRef></lane></childLaneSet></lane></laneSet>
        <startEvent id="s" /><userTask id="a" /><subProcess id="sub"><startEvent id="is" /><userTask id="b" />${flows('is > b')}</subProcess>
        ${flows('s > a', 'a > sub')}`),
    )
    expect(walk.open()).toMatchObject([{ lane: '窗口', candidateGroups: ['窗口'] }])
    expect(walk.complete('a').open()).toMatchObject([
      { element: 'b', lane: '处长', candidateGroups: ['处长'] },
    ])
  })

  test.each([
    ['="2026-03-05"', '2026-03-04T16:00:00Z'],
    ['=duration("P1D")', '2026-03-03T01:00:00Z'],
    ['=working hours(4)', { amount: 4, unit: 'working-hour' }],
    ['=calendar days(5)', { amount: 5, unit: 'day' }],
    ['=calendar months(3)', { amount: 3, unit: 'month' }],
  ])('4.4 the due date %s', async (text, due) => {
    const schedule = `<zeebe:taskSchedule dueDate='${text}' />`
    const walk = await start(line(`<userTask id="a">${extensions(schedule)}</userTask>`))
    expect(walk.open()).toMatchObject([{ dueDate: due }])
  })

  test('3.5 and 15.1 what cannot be worked out is an incident of that token only, and 15.2 can be tried again', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><parallelGateway id="f" /><userTask id="b" />
        <userTask id="a">${extensions('<zeebe:taskSchedule dueDate="=when" />')}</userTask>
        <userTask id="c">${extensions('<zeebe:priorityDefinition priority="=urgent" />')}</userTask>
        ${flows('s > f', 'f > a', 'f > b', 'f > c')}`),
      { when: 'soon' },
    )
    expect(walk.incidents()).toEqual(['a bad-date', 'c bad-priority'])
    expect(walk.waiting()).toEqual(['a', 'b', 'c'])
    walk.complete('b')
    walk.do({ type: 'resolve-incident', key: walk.key('a'), variables: { when: '2026-03-05' } })
    expect(walk.incidents()).toEqual(['c bad-priority'])
    walk.complete('a').do({ type: 'modify', end: [walk.key('c')] })
    expect(walk.waiting()).toEqual([])
    expect(walk.state.status).toBe('completed')
  })
})

describe('variables', () => {
  test('3.1 what a task brings is set where it lives, else at the process', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><subProcess id="sub">${extensions('<zeebe:ioMapping><zeebe:input source="=1" target="inner" /></zeebe:ioMapping>')}
        <startEvent id="is" /><userTask id="a" /><userTask id="b" />${flows('is > a', 'a > b')}</subProcess><userTask id="c" />${flows('s > sub', 'sub > c')}`),
    )
    walk.complete('a', { inner: 2, fresh: 3 })
    expect(walk.state.variables).toEqual({ fresh: 3 })
    expect(walk.state.instances[0]?.variables).toEqual({ inner: 2 })
    walk.complete('b')
    expect(walk.state.variables).toEqual({ fresh: 3 })
  })

  test('3.2 input mappings are local and see those before them; 3.3 only mapped output goes out; 3.4 paths keep the rest', async () => {
    const walk = await start(
      line(
        `<serviceTask id="a">${extensions(`<zeebe:taskDefinition type="t" /><zeebe:ioMapping>
        <zeebe:input source="=applicant.name" target="name" /><zeebe:input source='=name + "!"' target="loud" /><zeebe:input source="still" target="deep.word" />
        <zeebe:output source="=result * 2" target="fee.amount" /><zeebe:output source="=loud" target="greeting" /></zeebe:ioMapping>`)}</serviceTask>`,
      ),
      { applicant: { name: '王五' }, fee: { currency: 'CNY' } },
    )
    expect(walk.open()).toMatchObject([
      { variables: { name: '王五', loud: '王五!', deep: { word: 'still' } } },
    ])
    walk.complete('a', { result: 10, hidden: true })
    expect(walk.state.variables).toEqual({
      applicant: { name: '王五' },
      fee: { currency: 'CNY', amount: 20 },
      greeting: '王五!',
    })
  })
})

describe('jobs', () => {
  test('5.1 a job waits for its completion', async () => {
    const walk = await start(
      line(
        `<sendTask id="a">${extensions('<zeebe:taskDefinition type="=kind" retries="5" /><zeebe:taskHeaders><zeebe:header key="event" value="accepted" /></zeebe:taskHeaders>')}</sendTask>`,
      ),
      { kind: 'mail' },
    )
    expect(walk.open()).toEqual([
      {
        type: 'start-job',
        key: 1,
        element: 'a',
        jobType: 'mail',
        retries: 5,
        headers: { event: 'accepted' },
        properties: {},
        variables: { kind: 'mail' },
      },
    ])
    walk.complete('a', { sent: true })
    expect(walk.state).toMatchObject({ status: 'completed', variables: { sent: true } })
  })

  test('5.2 a failed job starts again, and without retries is an incident; 15.2 resolving asks for it anew', async () => {
    const walk = await start(line(job()))
    walk.do({ type: 'fail-job', key: 1, error: 'no answer', retries: 2 })
    expect(walk.open()).toMatchObject([{ type: 'start-job', key: 1, retries: 2 }])
    walk.do({ type: 'fail-job', key: 1, error: 'no answer', retries: 0 })
    expect(walk.incidents()).toEqual(['a job-failed'])
    walk.do({ type: 'resolve-incident', key: 1 })
    expect(walk.open()).toMatchObject([{ type: 'start-job', key: 1, retries: 3 }])
    expect(walk.complete('a').state.status).toBe('completed')
  })

  test('5.3 a late answer to a failed job is an answer, and 15.4 the incident ends with it', async () => {
    const walk = await start(line(job()))
    walk.do({ type: 'fail-job', key: 1, error: 'no answer', retries: 0 })
    walk.do({ type: 'complete-job', key: 1 })
    expect(walk.waiting()).toEqual([])
    expect(walk.state.status).toBe('completed')
  })

  const definition = extensions('<zeebe:taskDefinition type="x" />')
  test.each([
    ['business rule task', `<businessRuleTask id="a">${definition}</businessRuleTask>`],
    ['script task', `<scriptTask id="a">${definition}</scriptTask>`],
    [
      'message throw event',
      `<intermediateThrowEvent id="a">${definition}<messageEventDefinition messageRef="m" /></intermediateThrowEvent>`,
    ],
  ])('5.4 a %s with a task definition is a job', async (_, xml) => {
    const walk = await start(line(xml, 'a', '', '<message id="m" name="x" />'))
    expect(walk.open()).toMatchObject([{ type: 'start-job', jobType: 'x' }])
    expect(walk.complete('a').state.status).toBe('completed')
  })

  test('5.4 a message end event with a task definition is a job', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><endEvent id="a">${definition}<messageEventDefinition messageRef="m" /></endEvent>${flows('s > a')}`,
        '<message id="m" name="x" />',
      ),
    )
    expect(walk.complete('a').state.status).toBe('completed')
  })
})

describe('other tasks', () => {
  test('6.1 a receive task waits for its message', async () => {
    const walk = await start(
      line('<receiveTask id="a" messageRef="m" />', 'a', '', '<message id="m" name="paid" />'),
    )
    expect(walk.open()).toMatchObject([{ type: 'subscribe', kind: 'message', name: 'paid' }])
    walk.do({ type: 'deliver-message', name: 'paid', variables: { sum: 20 } })
    expect(walk.state).toMatchObject({ status: 'completed', variables: { sum: 20 } })
  })

  const rule = line(
    `<businessRuleTask id="a">${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="fee" />')}</businessRuleTask>`,
  )
  test('6.2 a decision is evaluated at once and its explanation kept', async () => {
    const fee = (context: Record<string, unknown>) => ({
      value: Number(context.pages) * 2,
      explanation: { rules: [1] },
    })
    const walk = await start(rule, { pages: 4 }, { decisions: { fee } })
    expect(walk.state).toMatchObject({ status: 'completed', variables: { fee: 8 } })
    expect(walk.events).toContainEqual(
      expect.objectContaining({ type: 'decided', value: 8, explanation: { rules: [1] } }),
    )
  })

  test('6.3 a decision that throws is an incident, and 15.2 is tried again', async () => {
    let broken = true
    const fee = () => {
      if (broken) throw new Error('table is empty')
      return { value: 1 }
    }
    const walk = await start(rule, {}, { decisions: { fee } })
    expect(walk.incidents()).toEqual(['a decision-failed'])
    broken = false
    walk.do({ type: 'resolve-incident', key: walk.key('a') })
    expect(walk.state.status).toBe('completed')
  })

  test('6.4 a script is FEEL', async () => {
    const script = extensions('<zeebe:script expression="=0.1 + 0.2 = 0.3" resultVariable="exact" />')
    expect((await start(line(`<scriptTask id="a">${script}</scriptTask>`))).state.variables).toEqual({
      exact: true,
    })
  })

  test('6.5 a plain task and a manual task pass', async () => {
    expect((await start(line('<task id="a" />'))).passed()).toEqual(['s', 'a', 'e'])
    expect((await start(line('<manualTask id="a" />'))).state.status).toBe('completed')
  })
})
