import type { Element } from './element.ts'
import type { Expression, Feel, Value } from './expression.ts'
import { juelToFeel } from './juel.ts'
import type { Decision, Node } from './node.ts'
import type { ProcessProblem } from './problem.ts'

/** What reading one file carries along: what the host offers, what was read so far, and every fault found. */
export type Reader = {
  feel: Feel
  decisions: Record<string, Decision>
  /** Parsed definitions of processes that call activities may name, by process id. */
  processes: Map<string, Element>
  /** Path of call activities that led here, e.g. `call-a/`; put before every element id. */
  prefix: string
  /** Ids of the processes being read, outermost first; a process cannot call itself. */
  calling: string[]
  nodes: Map<string, Node>
  byElement: Map<Element, Node>
  problems: ProcessProblem[]
}

export function report(reader: Reader, element: Element | string | undefined, code: string, message: string) {
  const id = typeof element === 'string' ? element : element?.id
  reader.problems.push({ code, ...(id === undefined ? {} : { element: reader.prefix + id }), message })
}

/** Reads an attribute that may hold words or, after `=`, a FEEL expression. */
export function readValue(reader: Reader, owner: Element, text: string, what: string): Value {
  if (/^\s*=/.test(text)) return readExpression(reader, owner, text, what)
  return /[$#]\{/.test(text) ? readJuel(reader, owner, text.trim(), what) : text
}

/** Reads an attribute that must be an expression; the leading `=` of the Camunda 8 convention may be left out. */
export function readExpression(reader: Reader, owner: Element, text: string, what: string): Expression {
  const source = text.trim().replace(/^=/, '').trim()
  if (/^[$#]\{/.test(source)) return readJuel(reader, owner, source, what)
  const compiled = reader.feel(source)
  if (compiled.ok) return compiled.expression
  report(reader, owner, 'bad-expression', `${what} "${source}" is not valid FEEL: ${compiled.message}.`)
  return broken(source)
}

/** Camunda 7 models carry JUEL; what is data in it means the same in FEEL. */
function readJuel(reader: Reader, owner: Element, source: string, what: string): Expression {
  const translated = juelToFeel(source)
  if (translated.ok) return readExpression(reader, owner, translated.feel, what)
  report(
    reader,
    owner,
    'juel',
    `${what} "${source}" cannot be translated from JUEL: ${translated.message}. Write it in FEEL, e.g. "= approved = true".`,
  )
  return broken(source)
}

function broken(source: string): Expression {
  return { source, evaluate: () => ({ value: null, warnings: [] }) }
}
