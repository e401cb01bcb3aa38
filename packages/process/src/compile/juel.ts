/**
 * The part of JUEL (JSR 245) that conditions of Camunda 7 models are made of: comparisons, logic, arithmetic, paths,
 * `empty` and the conditional operator. What calls methods or beans has no meaning outside Java and is not translated.
 */
export function juelToFeel(source: string): { ok: true; feel: string } | { ok: false; message: string } {
  const inner = /^[$#]\{([^{}]*)\}$/.exec(source.trim())?.[1]
  if (inner === undefined) return { ok: false, message: 'it is not one whole ${…} expression' }
  const tokens = tokensOf(inner)
  if (!tokens) return { ok: false, message: 'it holds a sign that JUEL does not know' }
  const cursor: Cursor = { tokens, at: 0 }
  const result = conditional(cursor)
  if (!result || cursor.at < tokens.length) {
    const where = cursor.tokens[cursor.at]?.text ?? 'its end'
    return { ok: false, message: `it cannot be understood at ${where}; method calls are not executed` }
  }
  return { ok: true, feel: result.text }
}

type Token = { kind: 'name' | 'sign' | 'literal'; text: string }
type Cursor = { tokens: Token[]; at: number }
/** FEEL text; `atom` when it needs no parentheses as an operand. */
type Term = { text: string; atom: boolean }

const levels: Record<string, string>[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '=', eq: '=', '!=': '!=', ne: '!=' },
  { '<': '<', lt: '<', '>': '>', gt: '>', '<=': '<=', le: '<=', '>=': '>=', ge: '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', div: '/', '%': 'modulo', mod: 'modulo' },
]

function conditional(cursor: Cursor): Term | undefined {
  const test = binary(cursor, 0)
  if (!test || !accept(cursor, '?')) return test
  const yes = conditional(cursor)
  if (!yes || !accept(cursor, ':')) return undefined
  const no = conditional(cursor)
  return no && { text: `if ${test.text} then ${yes.text} else ${no.text}`, atom: false }
}

function binary(cursor: Cursor, level: number): Term | undefined {
  const operators = levels[level]
  if (!operators) return unary(cursor)
  let left = binary(cursor, level + 1)
  while (left) {
    const token = cursor.tokens[cursor.at]
    const sign =
      token && token.kind !== 'literal' && Object.hasOwn(operators, token.text)
        ? operators[token.text]
        : undefined
    if (sign === undefined) return left
    cursor.at++
    const right = binary(cursor, level + 1)
    if (!right) return undefined
    left =
      sign === 'modulo'
        ? { text: `modulo(${left.text}, ${right.text})`, atom: true }
        : { text: `${wrap(left)} ${sign} ${wrap(right)}`, atom: false }
  }
  return undefined
}

function unary(cursor: Cursor): Term | undefined {
  if (accept(cursor, '!') || accept(cursor, 'not')) {
    const term = unary(cursor)
    return term && { text: `not(${term.text})`, atom: true }
  }
  if (accept(cursor, '-')) {
    const term = unary(cursor)
    return term && { text: `-${wrap(term)}`, atom: false }
  }
  if (accept(cursor, 'empty')) {
    const term = unary(cursor)
    return term && { text: `${wrap(term)} = null or ${wrap(term)} = "" or ${wrap(term)} = []`, atom: false }
  }
  return primary(cursor)
}

function primary(cursor: Cursor): Term | undefined {
  if (accept(cursor, '(')) {
    const term = conditional(cursor)
    return term && accept(cursor, ')') ? { text: `(${term.text})`, atom: true } : undefined
  }
  const token = cursor.tokens[cursor.at]
  if (!token || token.kind === 'sign') return undefined
  cursor.at++
  if (token.kind === 'literal') return { text: token.text, atom: true }
  let path = token.text
  while (accept(cursor, '.')) {
    const next = cursor.tokens[cursor.at]
    if (next?.kind !== 'name') return undefined
    cursor.at++
    path += `.${next.text}`
  }
  // What follows a path can only be a call or an index, and neither is data.
  return cursor.tokens[cursor.at]?.text === '(' ? undefined : { text: path, atom: true }
}

function accept(cursor: Cursor, text: string): boolean {
  const token = cursor.tokens[cursor.at]
  if (!token || token.kind === 'literal' || token.text !== text) return false
  cursor.at++
  return true
}

function wrap(term: Term): string {
  return term.atom ? term.text : `(${term.text})`
}

function tokensOf(source: string): Token[] | undefined {
  const pattern =
    /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(&&|\|\||[=!<>]=|[-+*/%<>!?:().]))/y
  const tokens: Token[] = []
  const text = source.trimEnd()
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) return undefined
    const [, quoted, number, name, sign] = match
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quote(quoted) })
    else if (number !== undefined) tokens.push({ kind: 'literal', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
  }
  return tokens
}

function quote(quoted: string): string {
  return JSON.stringify(quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1'))
}
