import { carrier, type XmlElement, xmlElements } from './xml-elements.ts'

/** What a DMN file says, as far as people and cross-checks read it; its meaning is compiled by @baotu/decision. */
export type DmnWords = {
  decisions: { id: string; line: number; outputs: string[] }[]
  inputs: { name: string; line: number }[]
  /** Rules in order; `place` counts from 1 within the decision. `said` is the annotation in Chinese, '' without one. */
  rules: DmnRule[]
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
    decisions: decisions.map(decision => ({
      id: decision.attributes.id ?? '',
      line: decision.line,
      outputs: elements
        .filter(part => part.name === 'output' && isWithin(part, decision))
        .map(({ attributes }) => attributes.name ?? ''),
    })),
    inputs: elements
      .filter(({ name }) => name === 'inputData')
      .map(({ attributes, line }) => ({ name: attributes.name ?? '', line })),
    rules: decisions.flatMap(decision => rulesOf(decision, elements)),
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
