/**
 * DMN XML to a tree of moddle elements. dmn-moddle knows DMN 1.3; the boxed expressions and constraints that came with 1.4 and 1.5
 * are added to its description here, and the namespaces of all versions are read as one.
 */
import { DmnModdle } from 'dmn-moddle'
import dmn13 from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' }

/** An element as moddle gives it: `$type` is `dmn:Decision` and so on, other keys hold attributes and children. */
export type Element = { $type: string; [key: string]: unknown }

const child = (name: string) => ({ name, type: 'ChildExpression', xml: { serialize: 'property' } })

const additions = [
  {
    name: 'ChildExpression',
    superClass: ['DMNElement'],
    properties: [
      { name: 'typeRef', isAttr: true, type: 'String' },
      { name: 'value', type: 'Expression' },
    ],
  },
  {
    name: 'Conditional',
    superClass: ['Expression'],
    properties: [child('if'), child('then'), child('else')],
  },
  { name: 'Filter', superClass: ['Expression'], properties: [child('in'), child('match')] },
  {
    name: 'Iterator',
    superClass: ['Expression'],
    isAbstract: true,
    properties: [{ name: 'iteratorVariable', isAttr: true, type: 'String' }, child('in')],
  },
  { name: 'For', superClass: ['Iterator'], properties: [child('return')] },
  { name: 'Quantified', superClass: ['Iterator'], isAbstract: true, properties: [child('satisfies')] },
  { name: 'Every', superClass: ['Quantified'], properties: [] },
  { name: 'Some', superClass: ['Quantified'], properties: [] },
]

const typeConstraint = { name: 'typeConstraint', type: 'UnaryTests', xml: { serialize: 'property' } }

const types = dmn13.types.map(type =>
  type.name === 'ItemDefinition'
    ? { ...type, properties: [...(type.properties ?? []), typeConstraint] }
    : type,
)

const dmn15 = { ...dmn13, types: [...types, ...additions] }

const anyVersion = /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101\/dmn\.xsd|20\d{6}\/MODEL\/?)/g

/** Rejects where the text is no DMN; the warnings name what was not understood. */
export async function readXml(xml: string): Promise<{ definitions: Element; warnings: string[] }> {
  const moddle = new DmnModdle({ dmn: dmn15 })
  const { rootElement, warnings } = await moddle.fromXML(
    xml.replace(anyVersion, dmn13.uri),
    'dmn:Definitions',
  )
  return { definitions: rootElement, warnings: warnings.map(warning => warning.message) }
}
