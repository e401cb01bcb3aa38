import { compileExpression } from '@baotu/decision'
import { actions, outcomes } from './example.ts'
import type { Fault } from './fault.ts'
import type { Form } from './form.ts'
import type { Guide } from './guide.ts'
import { limitNames } from './limit.ts'
import { routeOf } from './routed-department.ts'
import type { TaskDeclaration } from './service.ts'
import type { Site } from './site.ts'
import { carrier, type XmlElement, xmlElements } from './xml-elements.ts'

const file = 'process.bpmn'

/** Whether the process speaks only of fields, outcomes and departments that exist. */
export function checkProcess(
  xml: string,
  around: { guide: Guide; form: Form; site: Site; tasks: Readonly<Record<string, TaskDeclaration>> },
): Fault[] {
  const { elements } = xmlElements(xml)
  const results = elements.flatMap(({ attributes }) => attributes.resultVariable ?? [])
  const keys = around.form.pages.flatMap(page => page.fields.map(({ key }) => key))
  const known = [...keys, ...actions, ...results, 'party', 'route']
  return [
    ...elements
      .filter(({ name }) => name === 'conditionExpression')
      .flatMap(condition => checkCondition(condition, known)),
    ...Object.values(around.tasks).flatMap(task => checkSpecial(task, around)),
    ...Object.values(around.tasks).flatMap(task => checkDepartment(task, elements, around)),
    ...elements
      .filter(({ name }) => name === 'header')
      .flatMap(header => checkHeader(header, elements, around)),
    ...reserved(keys),
  ]
}

function checkCondition(condition: XmlElement, known: string[]): Fault[] {
  const source = condition.text.trim().replace(/^=/, '')
  const element = carrier(condition)?.attributes.id
  const compiled = compileExpression(source, 'expression', { known })
  const problems = compiled.ok
    ? []
    : compiled.problems.map(({ code, message }) => ({ code, message: `${source}: ${message}.` }))
  for (const [, action = '', outcome = ''] of source.matchAll(/\b(\w+)\.outcome\s*!?=\s*"([^"]*)"/g)) {
    const allowed: readonly string[] = outcomes[actions.find(known => known === action) ?? 'delivery']
    if (!allowed.includes(outcome))
      problems.push({
        code: 'outcome',
        message: `${action} never ends with ${outcome}. Use one of ${allowed.join(', ')}.`,
      })
  }
  return problems.map(problem => ({ file, line: condition.line, element, ...problem }))
}

type Around = { guide: Guide; site: Site }

/** A procedure that lasts as long as a task needs its law and its length in the guide. */
function checkSpecial({ element, special }: TaskDeclaration, { guide }: Around): Fault[] {
  if (special === undefined || guide.specials.some(({ kind }) => kind === special)) return []
  const message = `${element} is a special procedure (${special}) that service.yaml does not declare under specials.`
  return [{ file, element, code: 'task-special', message }]
}

function checkDepartment(task: TaskDeclaration, elements: readonly XmlElement[], around: Around): Fault[] {
  if (task.action !== 'supplement' && routeOf(task.department)) return []
  if (task.action === 'supplement' ? task.department === 'applicant' : isDepartment(task.department, around))
    return []
  const line = elements.find(({ attributes }) => attributes.id === task.element)?.line
  const message = `${task.element} is for ${task.department}, which is no department here. Use ${departmentsOf(around)}.`
  return [{ file, line, element: task.element, code: 'task-department', message }]
}

function checkHeader(header: XmlElement, elements: readonly XmlElement[], around: Around): Fault[] {
  const { key, value = '' } = header.attributes
  if (key === 'because' && !elements.some(({ attributes }) => attributes.decisionId === value)) {
    const message = `The header because names ${value}, which no business rule task asks.`
    return [
      { file, line: header.line, element: carrier(header)?.attributes.id, code: 'header-because', message },
    ]
  }
  if (key === 'clock' && !limitNames.some(name => name === value)) {
    const message = `The header clock names ${value}. Use one of ${limitNames.join(', ')}.`
    return [
      { file, line: header.line, element: carrier(header)?.attributes.id, code: 'header-clock', message },
    ]
  }
  if (key !== 'department' || isDepartment(value, around)) return []
  const message = `The header department names ${value}, which is no department here. Use ${departmentsOf(around)}.`
  return [
    { file, line: header.line, element: carrier(header)?.attributes.id, code: 'header-department', message },
  ]
}

export function isDepartment(name: string, { guide, site }: Around): boolean {
  if (name === 'supervising') return guide.departments.supervising !== undefined
  return name === 'deciding' || site.departments.some(({ id }) => id === name)
}

export function departmentsOf({ site }: Pick<Around, 'site'>): string {
  return ['deciding, supervising (if service.yaml names one)', ...site.departments.map(({ id }) => id)].join(
    ', ',
  )
}

/** Answers, task outcomes, the party and the route share the process's variables, so their names must differ. */
function reserved(keys: readonly string[]): Fault[] {
  return keys
    .filter(key => key === 'party' || key === 'route' || actions.some(action => action === key))
    .map(key => ({
      file: 'form.form',
      element: key,
      code: 'reserved',
      message: `${key} is the name of a process variable. Give the field another key.`,
    }))
}
