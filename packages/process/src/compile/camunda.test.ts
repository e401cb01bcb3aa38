import { describe, expect, test } from 'vitest'
import { compile } from '../../index.ts'
import { bpmn, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'
import { juelToFeel } from './juel.ts'

const camunda = (elements: string) =>
  bpmn(elements).replace('xmlns:zeebe', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe')

describe('22.1 JUEL', () => {
  test.each([
    ['${valid == false}', 'valid = false'],
    ["#{ status == 'ok' && !late }", '(status = "ok") and not(late)'],
    ['${a.b.c >= 10 or x eq null}', '(a.b.c >= 10) or (x = null)'],
    ['${amount * 2 + 1 < limit - 3}', '((amount * 2) + 1) < (limit - 3)'],
    ['${empty name}', 'name = null or name = "" or name = []'],
    ['${not empty list}', 'not(list = null or list = "" or list = [])'],
    ['${n % 2 == 0 ? "even" : "odd"}', 'if modulo(n, 2) = 0 then "even" else "odd"'],
    ['${(a || b) && c}', '(a or b) and c'],
    ['${-1 < x}', '(-1) < x'],
    ["${x == 'it\\'s'}", 'x = "it\'s"'],
  ])('%s means %s', (juel, feel) => {
    expect(juelToFeel(juel)).toEqual({ ok: true, feel })
  })

  test.each(['${bean.check(x)}', '${a[0]}', '${a ==}', 'a ${b}', '${a; b}', '${}', '${"x}'])(
    '%s is refused',
    juel => {
      expect(juelToFeel(juel).ok).toBe(false)
    },
  )
})

describe('Camunda 7 models', () => {
  test('22.2 what has an equal is executed', async () => {
    const walk = await start(
      camunda(`<startEvent id="s" />
        <userTask id="a" camunda:assignee="\${officer}" camunda:candidateGroups="land, water" camunda:formKey="opinion" camunda:asyncBefore="true">
          <extensionElements><camunda:inputOutput><camunda:inputParameter name="who">\${applicant.name}</camunda:inputParameter></camunda:inputOutput>
            <camunda:properties><camunda:property name="action" value="review" /></camunda:properties></extensionElements></userTask>
        <exclusiveGateway id="g" default="g-e" /><serviceTask id="j" camunda:type="external" camunda:topic="notify" /><endEvent id="e" />
        <userTask id="m"><multiInstanceLoopCharacteristics camunda:collection="departments" camunda:elementVariable="department" /></userTask>
        ${flows('s > a', 'a > g', 'g > e', 'j > m')}
        <sequenceFlow id="f" sourceRef="g" targetRef="j"><conditionExpression xsi:type="tFormalExpression">\${ok == true}</conditionExpression></sequenceFlow>`),
      { officer: 'o1', applicant: { name: '赵六' }, departments: ['x', 'y'] },
    )
    expect(walk.open()).toMatchObject([
      {
        assignee: 'o1',
        candidateGroups: ['land', 'water'],
        form: { formKey: 'opinion' },
        properties: { action: 'review' },
        variables: { who: '赵六' },
      },
    ])
    walk.complete('a', { ok: true })
    expect(walk.open()).toMatchObject([{ type: 'start-job', jobType: 'notify' }])
    expect(walk.complete('j').waiting()).toEqual(['m', 'm'])
  })

  test('22.3 what has none is refused', async () => {
    const result = await compile(
      camunda(`<startEvent id="s" /><serviceTask id="a" camunda:class="cn.gov.Check" /><userTask id="b"><extensionElements><camunda:taskListener event="create" /></extensionElements></userTask>
        <serviceTask id="c" camunda:delegateExpression="\${x}" />${flows('s > a', 'a > b', 'b > c')}`),
    )
    expect(result.ok || result.problems.map(problem => `${problem.element} ${problem.code}`)).toEqual([
      'a other-dialect',
      'a no-job-type',
      'b other-dialect',
      'c other-dialect',
      'c no-job-type',
    ])
  })

  test('22.3 text around an expression is refused, not taken as words', async () => {
    const result = await compile(
      camunda(`<startEvent id="s" /><userTask id="a" camunda:assignee="officer \${id}" />${flows('s > a')}`),
    )
    expect(result.ok || result.problems.map(problem => `${problem.element} ${problem.code}`)).toEqual([
      'a juel',
    ])
  })

  test('22.3 listeners on flows and events, and lists of decision rows, are refused too', async () => {
    const listener = '<extensionElements><camunda:executionListener event="take" /></extensionElements>'
    const result = await compile(
      camunda(`<startEvent id="s" /><businessRuleTask id="a" camunda:decisionRef="fee" camunda:resultVariable="r" /><endEvent id="e"><messageEventDefinition messageRef="m" camunda:class="cn.gov.Send" /></endEvent>
        <sequenceFlow id="f" sourceRef="s" targetRef="a">${listener}</sequenceFlow>${flows('a > e')}`).replace(
        '<process',
        '<message id="m" name="m" /><process',
      ),
      { decisions: { fee: () => ({ value: 1 }) } },
    )
    expect(result.ok || result.problems.map(problem => `${problem.element} ${problem.code}`)).toEqual([
      'a other-dialect',
      'e other-dialect',
      'f other-dialect',
    ])
  })
})
