/** Boxed expressions of all kinds (DMN 1.5, 7.3 and 10.2). */
import { spelled } from '../feel/name.ts'
import { child, children, type Element, text, words } from './element.ts'
import type { Boxed } from './model.ts'
import { readVariable } from './read-model.ts'
import { readTable } from './read-table.ts'

type Body = Boxed extends infer B ? (B extends unknown ? Omit<B, 'id' | 'typeRef'> : never) : never

/** Null for no expression at all. */
export function readBoxed(element: Element | undefined): Boxed | null {
  if (!element) return null
  const [id, typeRef] = [text(element, 'id'), text(element, 'typeRef')]
  return { ...readBody(element), ...(id && { id }), ...(typeRef && { typeRef }) }
}

/** The expression inside `in`, `then` and so on. */
const inside = (element: Element, name: string): Boxed | null => {
  const holder = child(element, name)
  return readBoxed(holder && child(holder, 'value'))
}

function readBody(element: Element): Body {
  switch (element.$type) {
    case 'dmn:DecisionTable':
      return { box: 'table', table: readTable(element) }
    case 'dmn:Context':
      return {
        box: 'context',
        entries: children(element, 'contextEntry').map(entry => {
          const variable = child(entry, 'variable')
          return {
            variable: variable ? readVariable(variable) : null,
            value: readBoxed(child(entry, 'value')),
          }
        }),
      }
    case 'dmn:List':
      return { box: 'list', items: children(element, 'elements').map(readBoxed) }
    case 'dmn:Relation':
      return {
        box: 'relation',
        columns: children(element, 'column').map(readVariable),
        rows: children(element, 'row').map(row => children(row, 'elements').map(readBoxed)),
      }
    case 'dmn:Invocation':
      return {
        box: 'invocation',
        callee: readBoxed(child(element, 'calledFunction')),
        bindings: children(element, 'binding').map(binding => {
          const parameter = child(binding, 'parameter')
          return {
            parameter: parameter ? readVariable(parameter) : { name: '' },
            value: readBoxed(child(binding, 'bindingFormula')),
          }
        }),
      }
    case 'dmn:FunctionDefinition':
      return {
        box: 'function',
        kind: text(element, 'kind') ?? 'FEEL',
        parameters: children(element, 'formalParameter').map(readVariable),
        body: readBoxed(child(element, 'body')),
      }
    case 'dmn:Conditional':
      return {
        box: 'conditional',
        condition: inside(element, 'if'),
        yes: inside(element, 'then'),
        no: inside(element, 'else'),
      }
    case 'dmn:Filter':
      return { box: 'filter', from: inside(element, 'in'), condition: inside(element, 'match') }
    case 'dmn:For':
      return {
        box: 'for',
        variable: iteratorName(element),
        from: inside(element, 'in'),
        body: inside(element, 'return'),
      }
    case 'dmn:Some':
    case 'dmn:Every':
      return {
        box: element.$type === 'dmn:Some' ? 'some' : 'every',
        variable: iteratorName(element),
        from: inside(element, 'in'),
        body: inside(element, 'satisfies'),
      }
    default: {
      const language = text(element, 'expressionLanguage')
      return { box: 'literal', text: words(element) ?? '', ...(language && { language }) }
    }
  }
}

const iteratorName = (element: Element): string => spelled(text(element, 'iteratorVariable') ?? 'item')
