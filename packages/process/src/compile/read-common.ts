import type { Element } from './element.ts'
import { type Extension, zeebeExtensions } from './extension.ts'
import type { Mapping, Node, Scope } from './node.ts'
import { type Reader, readValue, report } from './reader.ts'
import { refuseExtensions } from './refuse-silent.ts'

/** What every node has, whatever it does: names, mappings, headers and properties. */
export type Common = Omit<Extract<Node, { kind: 'pass' }>, 'kind'>

export function readCommon(reader: Reader, element: Element, scope: Scope): Common {
  const extensions = zeebeExtensions(element)
  refuseExtensions(reader, element, element)
  const mapping = extensions.find(extension => extension.name === 'ioMapping')
  return {
    id: reader.prefix + String(element.id),
    ...(element.name ? { name: element.name } : {}),
    scope,
    incoming: [],
    outgoing: [],
    properties: pairs(extensions, 'properties', 'name'),
    headers: pairs(extensions, 'taskHeaders', 'key'),
    inputs: readMappings(reader, element, mapping, 'input'),
    outputs: readMappings(reader, element, mapping, 'output'),
    boundaries: [],
    forCompensation: element.isForCompensation === true,
    startQuantity: quantity(element.startQuantity),
    completionQuantity: quantity(element.completionQuantity),
  }
}

/** The `zeebe:properties` or `zeebe:taskHeaders` of an element as a record. */
export function pairs(extensions: Extension[], holder: string, key: 'name' | 'key'): Record<string, string> {
  const entries = extensions
    .filter(extension => extension.name === holder)
    .flatMap(extension => extension.children)
  return Object.fromEntries(entries.map(({ attributes }) => [attributes[key] ?? '', attributes.value ?? '']))
}

function readMappings(
  reader: Reader,
  element: Element,
  mapping: Extension | undefined,
  direction: string,
): Mapping[] {
  const entries = mapping?.children.filter(child => child.name === direction) ?? []
  return entries.flatMap(({ attributes }) => {
    const { source, target } = attributes
    if (!target || !/^[^.\s]+(\.[^.\s]+)*$/.test(target)) {
      report(
        reader,
        element,
        'bad-mapping',
        `An ${direction} mapping has no usable target; name the variable to set.`,
      )
      return []
    }
    return [
      {
        source: readValue(reader, element, source ?? '=null', `The ${direction} mapping of ${target}`),
        target: target.split('.'),
      },
    ]
  })
}

function quantity(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 1
}
