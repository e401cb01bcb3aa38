/** Moddle elements to our model. What DMN leaves out gets its default here, so that nothing later has to ask. */
import { spelled } from '../feel/name.ts'
import { child, children, type Element, text, words } from './element.ts'
import type { DrgElement, Import, ItemDefinition, Model, Variable } from './model.ts'
import { readBoxed } from './read-boxed.ts'

export function readModel(definitions: Element): Model {
  const language = text(definitions, 'expressionLanguage')
  return {
    namespace: text(definitions, 'namespace') ?? '',
    name: text(definitions, 'name') ?? '',
    ...(language && { expressionLanguage: language }),
    imports: children(definitions, 'import').map(readImport),
    items: children(definitions, 'itemDefinition').map(readItem),
    elements: children(definitions, 'drgElement').flatMap(readElement),
  }
}

const readImport = (element: Element): Import => ({
  name: spelled(text(element, 'name') ?? ''),
  namespace: text(element, 'namespace') ?? '',
  type: text(element, 'importType') ?? '',
})

function readItem(element: Element): ItemDefinition {
  const typeRef = text(element, 'typeRef')
  const functionItem = child(element, 'functionItem')
  const [allowed, constraint] = [
    words(child(element, 'allowedValues')),
    words(child(element, 'typeConstraint')),
  ]
  const resultRef = functionItem && text(functionItem, 'outputTypeRef')
  return {
    name: spelled(text(element, 'name') ?? ''),
    isCollection: element['isCollection'] === true,
    components: children(element, 'itemComponent').map(readItem),
    ...(typeRef && { typeRef }),
    ...(allowed && { allowed }),
    ...(constraint && { constraint }),
    ...(functionItem && {
      functionItem: {
        parameters: children(functionItem, 'parameters').map(readVariable),
        ...(resultRef && { resultRef }),
      },
    }),
  }
}

export function readVariable(element: Element): Variable {
  const typeRef = text(element, 'typeRef')
  return { name: spelled(text(element, 'name') ?? ''), ...(typeRef && { typeRef }) }
}

const hrefs = (element: Element, name: string): string[] =>
  children(element, name).flatMap(reference => text(reference, 'href') ?? [])

const required = (element: Element, names: readonly string[]): string[] =>
  names.flatMap(name =>
    children(element, name).flatMap(requirement =>
      ['requiredDecision', 'requiredInput', 'requiredKnowledge'].flatMap(role => hrefs(requirement, role)),
    ),
  )

function readElement(element: Element): DrgElement[] {
  const name = spelled(text(element, 'name') ?? '')
  const own = child(element, 'variable')
  const variable: Variable = own ? readVariable(own) : { name }
  const common = {
    id: text(element, 'id') ?? name,
    name,
    variable: { ...variable, name: variable.name || name },
  }
  switch (element.$type) {
    case 'dmn:InputData':
      return [{ ...common, kind: 'input' }]
    case 'dmn:Decision':
      return [
        {
          ...common,
          kind: 'decision',
          requires: required(element, ['informationRequirement', 'knowledgeRequirement']),
          logic: readBoxed(child(element, 'decisionLogic')),
        },
      ]
    case 'dmn:BusinessKnowledgeModel':
      return [
        {
          ...common,
          kind: 'knowledge',
          requires: required(element, ['knowledgeRequirement']),
          logic: readBoxed(child(element, 'encapsulatedLogic')),
        },
      ]
    case 'dmn:DecisionService':
      return [
        {
          ...common,
          kind: 'service',
          outputs: hrefs(element, 'outputDecision'),
          encapsulated: hrefs(element, 'encapsulatedDecision'),
          inputDecisions: hrefs(element, 'inputDecision'),
          inputData: hrefs(element, 'inputData'),
        },
      ]
    default:
      return []
  }
}
