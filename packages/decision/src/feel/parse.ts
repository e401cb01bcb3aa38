/** FEEL source to tree, over the Lezer grammar. Strict: the first error ends the parse, so bad input costs little. */

import { parser as grammar } from 'lezer-feel'
import type { Node, Tests } from './ast.ts'
import { buildNode, parts, SyntaxFault } from './build.ts'
import { fullWidthHint } from './full-width.ts'
import { parseSimple } from './parse-simple.ts'
import type { SyntaxNode, Tree } from './syntax.ts'
import { irregularNames, opening, trackerFor } from './tracker.ts'

export type Dialect = 'expression' | 'unary-tests'
/** The shape of what is known: names, and for contexts the names inside. It tells `a-b` the name from `a-b` the difference. */
export type Shape = { [name: string]: Shape | null }
export type SourceFault = { message: string; line: number; column: number }
/** `parse` for one set of known names; the set-up is shared between all sources of a scope. */
export type Parser = <D extends Dialect>(
  source: string,
  dialect: D,
) => { ok: true; tree: D extends 'expression' ? Node : Tests } | { ok: false; fault: SourceFault }

/** A source longer than this is no decision a person could answer for. */
export const longestSource = 10_000

export function parserFor(known: Shape): Parser {
  const irregular = irregularNames(known)
  const set = new Map<string, { parse(source: string): Tree }>()
  const configured = (dialect: Dialect, source: string) => {
    const first = opening(source, irregular)
    const key = `${dialect} ${Object.keys(first).join()}`
    let parser = set.get(key)
    if (!parser) {
      parser = grammar.configure({
        strict: true,
        top: dialect === 'expression' ? 'Expression' : 'UnaryTests',
        contextTracker: trackerFor({ ...first, ...known }, irregular),
      })
      set.set(key, parser)
    }
    return parser
  }
  const parse = (source: string, dialect: Dialect): ReturnType<Parser> => {
    if (source.length > longestSource)
      return refuse(source, 0, `the expression is longer than ${longestSource} characters`)
    try {
      const simple = parseSimple(source, dialect)
      if (simple) return { ok: true, tree: simple }
      const text = disguiseTypes(joinLines(source))
      const top = configured(dialect, source).parse(text).topNode
      const tree = dialect === 'expression' ? buildNode(only(top), source, 0) : buildTests(top, source)
      return { ok: true, tree }
    } catch (error) {
      if (error instanceof SyntaxFault) return refuse(source, error.at, error.message)
      if (error instanceof SyntaxError) return refuseSyntax(source, error)
      if (error instanceof RangeError) return refuse(source, 0, 'the expression is nested too deeply')
      throw error
    }
  }
  // Cells of a table often say the same; a tree is never changed, so they can share it.
  const parsed = new Map<string, ReturnType<Parser>>()
  return (source, dialect) => {
    const key = `${dialect} ${source}`
    const known = parsed.get(key)
    if (known) return known as never
    const result = parse(source, dialect)
    if (parsed.size < 2000) parsed.set(key, result)
    return result as never
  }
}

function only(top: SyntaxNode): SyntaxNode {
  const first = parts(top)[0]
  if (!first) throw new SyntaxFault('the expression is empty', 0)
  return first
}

function buildTests(top: SyntaxNode, source: string): Tests {
  const found = parts(top)
  if (found[0]?.name === 'Wildcard') return { wildcard: true, negated: false, tests: [] }
  const list = found.find(part => part.name === 'PositiveUnaryTests')
  if (!list) throw new SyntaxFault('the cell is empty: write - for "any value"', 0)
  const tests = parts(list).map(test => buildNode(only(test), source, 0))
  return { wildcard: false, negated: found[0]?.name === 'not', tests }
}

/**
 * The grammar lacks `range<number>` (10.3.1.2, rule 52) and the empty `context<>`: as types of lists of the same length they parse,
 * and the builder reads the true word from the source.
 */
function disguiseTypes(source: string): string {
  if (!/range|context/.test(source)) return source
  return source
    .replace(
      /((?:\bof|[<:,]|->)\s*)range(\s*<)/g,
      (_, before: string, after: string) => `${before}list ${after}`,
    )
    .replace(/((?:\bof|[<:,]|->)\s*)(context\s*<\s*>)/g, (_, before: string, empty: string) =>
      before.concat('list<Any>'.padEnd(empty.length)),
    )
}

/**
 * A name may run on in the next line (10.3.1.3), which the grammar does not know. Lines with comments or text are left alone: there
 * an end of line means something.
 */
function joinLines(source: string): string {
  return /\n/.test(source) && !/["/]/.test(source) ? source.replaceAll(/[\r\n]/g, ' ') : source
}

function refuseSyntax(source: string, error: SyntaxError) {
  const at = Number(/\d+/.exec(error.message)?.[0] ?? 0)
  const rest = source.slice(at).trim().slice(0, 20)
  const message = rest ? `this cannot be read as FEEL from "${rest}" on` : 'the expression ends too early'
  // The parser gives up on chains of some hundred operators, and says so at a place where nothing is wrong.
  const long = source.length > 2000 ? '; if nothing is wrong there, the expression is too long: split it' : ''
  return refuse(source, at, message + fullWidthHint(source) + long)
}

function refuse(source: string, at: number, message: string): { ok: false; fault: SourceFault } {
  const lines = source.slice(0, at).split('\n')
  return { ok: false, fault: { message, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } }
}
