import { carrier, type XmlElement, xmlElements } from './xml-elements.ts'

/** What a DMN file says, as far as people and cross-checks read it; its meaning is compiled by @baotu/decision. */
export type DmnWords = {
  decisions: DmnDecision[]
  inputs: { name: string; line: number }[]
  /** Rules in order; `place` counts from 1 within the decision. `said` is the annotation in Chinese, '' without one. */
  rules: DmnRule[]
}
export type DmnDecision = {
  id: string
  line: number
  /** The type its variable, or its only output, is declared to have; '' for none. */
  type: string
  outputs: string[]
  /** The texts of the default outputs, in order; empty where there are none. */
  defaults: string[]
  /** Hit policy and aggregation of its table: "UNIQUE", "COLLECT SUM"; '' where it is no table. */
  policy: string
}
export type DmnRule = {
  id: string
  decision: string
  place: number
  line: number
  said: string
  /** The texts of the output entries, in order. */
  outputs: string[]
}

export function dmnWords(xml: string): DmnWords {
  const { elements } = xmlElements(xml)
  const decisions = elements.filter(({ name, attributes }) => name === 'decision' && attributes.id)
  return {
    decisions: decisions.map(decision => decisionOf(decision, elements)),
    inputs: elements
      .filter(({ name }) => name === 'inputData')
      .map(({ attributes, line }) => ({ name: attributes.name ?? '', line })),
    rules: decisions.flatMap(decision => rulesOf(decision, elements)),
  }
}

function decisionOf(decision: XmlElement, elements: readonly XmlElement[]): DmnDecision {
  const parts = elements.filter(part => isWithin(part, decision))
  const outputs = parts.filter(({ name }) => name === 'output')
  const table = parts.find(({ name, parent }) => name === 'decisionTable' && parent === decision)
  const variable = parts.find(({ name, parent }) => name === 'variable' && parent === decision)
  const [only] = outputs
  return {
    id: decision.attributes.id ?? '',
    line: decision.line,
    type: variable?.attributes.typeRef ?? (outputs.length === 1 ? only?.attributes.typeRef : '') ?? '',
    outputs: outputs.map(({ attributes }) => attributes.name ?? ''),
    defaults: textsIn(elements, decision, 'defaultOutputEntry'),
    policy: table
      ? [table.attributes.hitPolicy ?? 'UNIQUE', table.attributes.aggregation].filter(Boolean).join(' ')
      : '',
  }
}

function rulesOf(decision: XmlElement, elements: readonly XmlElement[]): DmnRule[] {
  return elements
    .filter(part => part.name === 'rule' && isWithin(part, decision))
    .map((rule, index) => ({
      id: rule.attributes.id ?? '',
      decision: decision.attributes.id ?? '',
      place: index + 1,
      line: rule.line,
      said: textsIn(elements, rule, 'annotationEntry').join(' ').trim(),
      outputs: textsIn(elements, rule, 'outputEntry'),
    }))
}

function textsIn(elements: readonly XmlElement[], rule: XmlElement, kind: string): string[] {
  return elements
    .filter(part => part.name === 'text' && part.parent?.name === kind && isWithin(part, rule))
    .map(({ text }) => text.trim())
}

function isWithin(part: XmlElement, whole: XmlElement): boolean {
  for (let at = part.parent; at; at = at.parent) if (at === whole) return true
  return false
}

/** The line of the element with this id. */
export function lineOf(xml: string, id: string | undefined): number | undefined {
  if (id === undefined) return undefined
  const found = xmlElements(xml).elements.find(element => element.attributes.id === id)
  return carrier(found ?? null)?.line
}
