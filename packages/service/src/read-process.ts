import type { Limit } from '@baotu/calendar'
import { type CompiledProcess, compile, type Resources } from '@baotu/process'
import { lineOf } from './dmn-words.ts'
import type { English } from './english.ts'
import { type Action, actions } from './example.ts'
import type { Fault } from './fault.ts'
import { limitNames } from './limit.ts'
import type { TaskDeclaration } from './service.ts'
import { type Role, roles } from './site.ts'
import { type SpecialKind, specialKinds } from './special-procedure.ts'
import type { Text } from './text.ts'
import { unserved } from './unserved.ts'
import { type XmlElement, xmlElements } from './xml-elements.ts'

const file = 'process.bpmn'
const specialNames = Object.keys(specialKinds) as SpecialKind[]

export type ReadProcess = {
  process: CompiledProcess | null
  tasks: Record<string, TaskDeclaration>
  elements: Record<string, Text>
  faults: Fault[]
}

/**
 * process.bpmn: compiled, its names in both languages, its user tasks as the case understands them.
 * @param received job types that other systems do
 */
export async function readProcess(
  xml: string,
  words: English,
  decisions: Resources['decisions'],
  received: readonly string[] = [],
): Promise<ReadProcess> {
  const { elements: found, error } = xmlElements(xml)
  if (error)
    return {
      process: null,
      tasks: {},
      elements: {},
      faults: [{ file, line: error.line, code: 'xml', message: error.message }],
    }
  const elements = namesOf(found, words)
  const tasks = found.filter(isTask).map(task => readTask(task, found, elements))
  const compiled = await compile(xml, { decisions })
  const faults = [...tasks.flatMap(task => task.faults), ...strangeJobs(found, received)]
  const problems = compiled.ok ? unserved(compiled.process) : compiled.problems
  faults.push(
    ...problems.map(({ code, element, message }) => ({
      file,
      line: lineOf(xml, element),
      element,
      code,
      message,
    })),
  )
  return {
    process: compiled.ok ? compiled.process : null,
    tasks: Object.fromEntries(tasks.flatMap(({ task }) => (task ? [[task.element, task]] : []))),
    elements,
    faults,
  }
}

/** Every element of the process (not of the diagram) that has a name. */
function namesOf(found: readonly XmlElement[], words: English): Record<string, Text> {
  return Object.fromEntries(
    found
      .filter(({ attributes, name }) => attributes.id && attributes.name && name !== 'definitions')
      .map(({ attributes }) => attributes)
      .map(({ id = '', name = '' }) => [id, words.say(['process', id], name)]),
  )
}

function readTask(
  element: XmlElement,
  all: readonly XmlElement[],
  names: Record<string, Text>,
): { task: TaskDeclaration | null; faults: Fault[] } {
  const id = element.attributes.id ?? ''
  const given = propertiesOf(element, all)
  const faults: Fault[] = []
  const wrong = (code: string, message: string) =>
    faults.push({ file, line: element.line, element: id, code, message: `${id} ${message}` })
  const action = actions.find(known => known === given.action)
  if (!action) wrong('task-action', `needs the property action: one of ${actions.join(', ')}.`)
  if (!names[id]) wrong('no-name', 'has no name. People read it: name the task.')
  if (!given.department)
    wrong(
      'task-department',
      'needs the property department: deciding, supervising, a department id, or = and the result of a decision.',
    )
  const role = roles.find(known => known === given.role) ?? null
  if (role === null && action !== 'supplement')
    wrong('task-role', `needs the property role: one of ${roles.join(', ')}.`)
  const others = Object.keys(given).filter(
    name => !['action', 'department', 'role', 'distinctFrom', 'clock', 'special', 'limit'].includes(name),
  )
  for (const name of others)
    wrong('task-property', `has the unknown property ${name}. Remove it or mend its spelling.`)
  const clock = limitNames.find(known => known === given.clock)
  if (given.clock !== undefined && clock === undefined)
    wrong('task-clock', `names the clock ${given.clock}. Use one of ${limitNames.join(', ')}.`)
  const special = specialNames.find(known => known === given.special)
  if (given.special !== undefined && special === undefined)
    wrong('task-special', `names the procedure ${given.special}. Use one of ${specialNames.join(', ')}.`)
  const limit = stepLimit(given.limit)
  if (limit === null)
    wrong(
      'task-limit',
      `has the limit ${given.limit}. Write a number and working-day or day, as in 3 working-day.`,
    )
  const distinctFrom = (given.distinctFrom ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  for (const other of distinctFrom.filter(other => !isUserTask(other, all)))
    wrong('task-distinct', `is distinct from ${other}, which is no user task of this process.`)
  if (!action || faults.length > 0) return { task: null, faults }
  const task = taskOf(id, names, action, given, role, distinctFrom)
  return {
    task: { ...task, ...(clock && { clock }), ...(special && { special }), ...(limit && { limit }) },
    faults,
  }
}

/** 环节办理时限, as in `3 working-day`; undefined: none; null: not to be read. */
function stepLimit(given: string | undefined): Limit | null | undefined {
  if (given === undefined) return undefined
  const [, amount, unit] = /^([1-9]\d{0,2}) (working-day|day)$/.exec(given) ?? []
  return amount && unit ? { amount: Number(amount), unit: unit as Limit['unit'] } : null
}

function taskOf(
  element: string,
  names: Record<string, Text>,
  action: Action,
  given: Record<string, string>,
  role: Role | null,
  distinctFrom: string[],
): TaskDeclaration {
  const name = names[element] ?? { zh: element, en: element }
  return { element, name, action, department: given.department ?? '', role, distinctFrom }
}

/** Service tasks the case knows how to do (notify-department through a worker, the others in the same step). */
export const systemJobs: readonly string[] = [
  'accept',
  'grant',
  'issue-certificate',
  'close',
  'notify-department',
  'start-clock',
  'pause-clock',
  'resume-clock',
  'stop-clock',
  'revoke-certificate',
]

function strangeJobs(all: readonly XmlElement[], received: readonly string[]): Fault[] {
  const known = [...systemJobs, ...received]
  return all
    .filter(({ name, attributes }) => name === 'taskDefinition' && !known.includes(attributes.type ?? ''))
    .map(({ attributes, line, parent }) => ({
      file,
      line,
      element: parent?.parent?.attributes.id,
      code: 'task-type',
      message: `${attributes.type ?? 'no type'} is no system task, and no receiver in site.yaml does it. Use one of ${known.join(', ')}.`,
    }))
}

function propertiesOf(element: XmlElement, all: readonly XmlElement[]): Record<string, string> {
  return Object.fromEntries(
    all
      .filter(part => part.name === 'property' && part.parent?.parent?.parent === element)
      .map(({ attributes }) => [attributes.name ?? '', attributes.value ?? '']),
  )
}

function isUserTask(id: string, all: readonly XmlElement[]): boolean {
  return all.some(element => isTask(element) && element.attributes.id === id)
}

/** A bpmn:userTask; not the zeebe:userTask that Camunda puts inside it. */
function isTask({ name, attributes }: XmlElement): boolean {
  return name === 'userTask' && attributes.id !== undefined
}
