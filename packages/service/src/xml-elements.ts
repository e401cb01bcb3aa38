import { Parser } from 'saxen'

/** One XML element in document order, with the line it opens on (from 1) and its own text. */
export type XmlElement = {
  /** Local name, without the prefix. */
  name: string
  attributes: Record<string, string>
  line: number
  text: string
  parent: XmlElement | null
}

/** Every element of a document, or why it can't be read. Words and line numbers come from here; meaning from BPMN and DMN. */
export function xmlElements(xml: string): {
  elements: XmlElement[]
  error?: { message: string; line: number }
} {
  const elements: XmlElement[] = []
  let open: XmlElement | null = null
  let error: { message: string; line: number } | undefined
  new Parser()
    .on('openTag', (tag, attributes, decode, _selfClosing, context) => {
      const found: XmlElement = {
        name: tag.slice(tag.indexOf(':') + 1),
        attributes: decoded(attributes(), decode),
        line: context().line + 1,
        text: '',
        parent: open,
      }
      elements.push(found)
      open = found
    })
    .on('text', (text, decode) => {
      if (open) open.text += decode(text)
    })
    .on('cdata', text => {
      if (open) open.text += text
    })
    .on('closeTag', () => {
      open = open?.parent ?? null
    })
    .on('error', (cause, context) => {
      error ??= { message: cause.message, line: context().line + 1 }
    })
    .parse(xml)
  return { elements, error }
}

/** The nearest element around this one (or itself) that carries an id. */
export function carrier(element: XmlElement | null): XmlElement | null {
  for (let at = element; at; at = at.parent) if (at.attributes.id) return at
  return null
}

function decoded(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]))
}
