import { translateCamunda } from './camunda.ts'
import { type Element, element } from './element.ts'

/** One extension element: its local name, its attributes and what stands inside. */
export type Extension = {
  name: string
  attributes: Record<string, string>
  children: Extension[]
  text?: string
}

const zeebe = 'http://camunda.org/schema/zeebe/1.0'
const camunda7 = /camunda\.org\/schema\/1\.0|activiti|flowable/

/** The `zeebe:*` extensions of an element, whatever prefix the file binds to that namespace; Camunda 7's put the same way. */
export function zeebeExtensions(owner: Element): Extension[] {
  return [...extensionsOf(owner, uri => uri === zeebe), ...otherDialect(owner).known]
}

/** What Camunda 7 says on an element that has no equal here. */
export function untranslated(owner: Element): string[] {
  return otherDialect(owner).unknown
}

function otherDialect(owner: Element) {
  return translateCamunda(
    owner,
    extensionsOf(owner, uri => camunda7.test(uri)),
  )
}

function extensionsOf(owner: Element, accepts: (uri: string) => boolean): Extension[] {
  const values = element(owner.extensionElements)?.values
  if (!Array.isArray(values)) return []
  return values.filter(value => accepts(namespaceOf(value))).map(toExtension)
}

type Generic = {
  $type: string
  $descriptor?: { ns?: { uri?: string } }
  $children?: Generic[]
  $body?: string
  [attribute: string]: unknown
}

function namespaceOf(value: Generic): string {
  return value.$descriptor?.ns?.uri ?? ''
}

function toExtension(value: Generic): Extension {
  const attributes: Record<string, string> = {}
  for (const [name, content] of Object.entries(value)) {
    if (!name.startsWith('$') && typeof content === 'string') attributes[name] = content
  }
  return {
    name: value.$type.slice(value.$type.indexOf(':') + 1),
    attributes,
    children: (value.$children ?? []).map(toExtension),
    ...(value.$body === undefined ? {} : { text: value.$body }),
  }
}

/** The attributes of the extension of that name; none when there is no such extension. */
export function attributes(extensions: Extension[], name: string): Record<string, string> {
  return extensions.find(extension => extension.name === name)?.attributes ?? {}
}
