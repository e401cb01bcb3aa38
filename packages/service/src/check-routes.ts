import { departmentsOf, isDepartment } from './check-process.ts'
import type { DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import type { Guide } from './guide.ts'
import { type Route, routeOf } from './routed-department.ts'
import type { TaskDeclaration } from './service.ts'
import type { Site } from './site.ts'
import { type XmlElement, xmlElements } from './xml-elements.ts'

type Around = {
  guide: Guide
  site: Site
  tasks: Readonly<Record<string, TaskDeclaration>>
  dmn: Readonly<Record<string, DmnWords>>
  warnings: readonly Fault[]
}

/** Whether each decision that sends a task to a department always names one, and one that exists. */
export function checkRoutes(xml: string, around: Around): Fault[] {
  const { elements } = xmlElements(xml)
  return Object.values(around.tasks).flatMap(task => {
    const route = routeOf(task.department)
    if (!route) return []
    const wrong = (message: string): Fault => ({
      file: 'process.bpmn',
      line: elements.find(({ attributes }) => attributes.id === task.element)?.line,
      element: task.element,
      code: 'task-route',
      message: `${task.element} goes to ${task.department}. ${message}`,
    })
    const called = decisionOf(route, elements)
    if (called === undefined)
      return [
        wrong(`No business rule task has the result ${route.result}: add one before it, or mend the name.`),
      ]
    return Object.entries(around.dmn).flatMap(([file, words]) =>
      checkDecision(file, words, called, route, around, wrong),
    )
  })
}

/** The decision whose result the route reads. */
function decisionOf({ result }: Route, elements: readonly XmlElement[]): string | undefined {
  return elements.find(
    ({ name, attributes }) => name === 'calledDecision' && attributes.resultVariable === result,
  )?.attributes.decisionId
}

function checkDecision(
  file: string,
  words: DmnWords,
  id: string,
  route: Route,
  around: Around,
  wrong: (message: string) => Fault,
): Fault[] {
  const decision = words.decisions.find(each => each.id === id)
  if (!decision) return []
  const column = route.output === null ? 0 : decision.outputs.indexOf(route.output)
  const isBare = decision.outputs.length === 1
  if (column < 0 || isBare !== (route.output === null))
    return [
      wrong(`${id} has the outputs ${decision.outputs.join(', ')}: name one of several, and none of one.`),
    ]
  const said = words.rules
    .filter(rule => rule.decision === id)
    .map(rule => ({ ...rule, text: rule.outputs[column] }))
  const fallback = decision.defaults[column]
  const all = fallback === undefined ? said : [...said, { id, line: decision.line, text: fallback }]
  const faults = all.flatMap(({ id: element, line, text = '' }) => {
    const name = /^"([^"]*)"$/.exec(text)?.[1]
    if (name !== undefined && isDepartment(name, around)) return []
    const message = `${element} sends a task to ${text || 'nobody'}, which is no department here. Use ${departmentsOf(around)}, in quotes.`
    return [{ file, line, element, code: 'route-department', message }]
  })
  const gaps = around.warnings.filter(
    ({ file: where, code, element }) => where === file && code === 'gap' && element === id,
  )
  const open = gaps.map(({ message }) => ({
    file,
    line: decision.line,
    element: id,
    code: 'route-gap',
    message: `${message}. Add a rule or a default output: a task always has a department.`,
  }))
  return [...faults, ...open]
}
