/** Decision tables (DMN 1.5, chapter 8). An empty input cell means `-`. */
import { spelled } from '../feel/name.ts'
import { child, children, type Element, text, words } from './element.ts'
import type { Aggregation, HitPolicy, Table } from './model.ts'

const policies: Record<string, HitPolicy> = {
  UNIQUE: 'UNIQUE',
  FIRST: 'FIRST',
  PRIORITY: 'PRIORITY',
  ANY: 'ANY',
  COLLECT: 'COLLECT',
  'RULE ORDER': 'RULE ORDER',
  'OUTPUT ORDER': 'OUTPUT ORDER',
}
const aggregations: Record<string, Aggregation> = { SUM: 'SUM', COUNT: 'COUNT', MIN: 'MIN', MAX: 'MAX' }

export function readTable(element: Element): Table {
  return {
    hitPolicy: policies[text(element, 'hitPolicy') ?? 'UNIQUE'] ?? 'UNIQUE',
    aggregation: aggregations[text(element, 'aggregation') ?? ''] ?? null,
    inputs: children(element, 'input').map(readInput),
    outputs: children(element, 'output').map(readOutput),
    annotations: children(element, 'annotation').map(annotation => text(annotation, 'name') ?? ''),
    rules: children(element, 'rule').map(readRule),
  }
}

function readInput(input: Element): Table['inputs'][number] {
  const expression = child(input, 'inputExpression')
  const source = words(expression) ?? ''
  const [id, typeRef, values] = [
    text(input, 'id'),
    expression && text(expression, 'typeRef'),
    words(child(input, 'inputValues')),
  ]
  const label = text(input, 'label') ?? source.trim()
  return {
    label,
    expression: source,
    ...(id && { id }),
    ...(typeRef && { typeRef }),
    ...(values && { values }),
  }
}

function readOutput(output: Element): Table['outputs'][number] {
  const name = spelled(text(output, 'name') ?? '')
  const [id, typeRef, values] = [
    text(output, 'id'),
    text(output, 'typeRef'),
    words(child(output, 'outputValues')),
  ]
  const fallback = words(child(output, 'defaultOutputEntry'))
  return {
    label: text(output, 'label') ?? name,
    name,
    ...(id && { id }),
    ...(typeRef && { typeRef }),
    ...(values && { values }),
    ...(fallback && { fallback }),
  }
}

function readRule(rule: Element): Table['rules'][number] {
  const [id, description] = [text(rule, 'id'), text(rule, 'description')]
  return {
    ...(id && { id }),
    ...(description && { description }),
    inputs: children(rule, 'inputEntry').map(entry => words(entry) ?? '-'),
    outputs: children(rule, 'outputEntry').map(entry => words(entry) ?? ''),
    annotations: children(rule, 'annotationEntry').map(entry => text(entry, 'text') ?? ''),
  }
}
