import { expect, test } from 'vitest'
import { compileExpression, evaluateExpression } from './expression.ts'

const now = '2026-03-01T00:30:00Z'

function valueOf(source: string, context: Record<string, unknown> = {}) {
  const compiled = compileExpression(source, 'expression', { known: Object.keys(context) })
  if (!compiled.ok) throw new Error(compiled.problems.map(problem => problem.message).join('\n'))
  return evaluateExpression(compiled.expression, context, { now }).value
}

test.each<[string, unknown]>([
  // arithmetic (10.3.2.14)
  ['0.1 + 0.2 = 0.3', true],
  ['-2 ** 2', 4],
  ['2 ** 3 ** 2', 64],
  ['1 / 0', null],
  ['9007199254740993 - 1 = 9007199254740992', true],
  ['"a" + "b"', 'ab'],
  ['"a" + 1', null],
  ['1 / 3 * 3 = 0.9999999999999999999999999999999999', true],
  // comparison and logic (10.3.2.13 and 10.3.2.3)
  ['1 = "1"', null],
  ['null = null', true],
  ['1 = null', false],
  ['null < 1', null],
  ['[1, {a: 2}] = [1, {a: 2}]', true],
  ['true or null', true],
  ['false and null', false],
  ['true and null', null],
  ['5 between 1 and 5', true],
  ['3 in (< 1, [3..4))', true],
  ['"b" in ["a", "b"]', true],
  ['2 in [1, 2] and true', true],
  ['2 in > 1 and 1 > 2', false],
  ['false and 2 in [2] or true', true],
  ['true or 2 in [3] and false', true],
  ['3 in [1, 2] = false', true],
  ['2 in [1..2] and 3 in [3..4] and 5 in (5, 6)', true],
  ['2 in ([1, 2] and true)', false],
  ['(= 10) = (= 10)', true],
  ['(< 10) = (null..10)', false],
  // control flow (10.3.2.4 to 10.3.2.6)
  ['if null then 1 else 2', 2],
  ['for i in 1..3, j in i..3 return i * j', [1, 2, 3, 4, 6, 9]],
  ['for i in 3..1 return i', [3, 2, 1]],
  ['for i in 1..5 return if i = 1 then 1 else i * partial[-1]', [1, 2, 6, 24, 120]],
  ['for d in @"2026-02-27"..@"2026-03-01" return d.day', [27, 28, 1]],
  ['some x in [1, null] satisfies x > 0', true],
  ['every x in [1, null] satisfies x > 0', null],
  // lists, contexts, filters and paths (10.3.2.1 and 10.3.2.5)
  ['[1, 2, 3][-1]', 3],
  ['[1, 2, 3][item > 1]', [2, 3]],
  ['[{a: 1, b: 2}, {a: 3}][a > 0].b', [2, null]],
  ['{a: 1, b: a + 1}.b', 2],
  ['{"first name": "x"}.first name', 'x'],
  ['5[1]', 5],
  // functions (10.3.2.13)
  ['(function(x: number) x + 1)([4])', 5],
  ['(function(x: number) x + 1)("4")', null],
  ['{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(20)}.r', 2432902008176640000],
  ['substring(start position: 2, string: "abc")', 'bc'],
  ['substring("\\U01F600bc", 2)', 'bc'],
  ['sort([3, 1, 2], function(x, y) x > y)', [3, 2, 1]],
  // dates and durations (10.3.2.3.4 to 10.3.2.3.8)
  ['@"2026-01-31" + @"P1M"', '2026-02-28'],
  ['@"2026-03-01" - @"2026-02-01"', 'P28D'],
  ['@"2026-03-01T08:00:00@Asia/Shanghai" = @"2026-03-01T00:00:00Z"', true],
  ['@"2026-03-01T08:00:00" < @"2026-03-01T09:00:00Z"', true],
  ['@"2021-01-01T24:00:00" + @"PT1S"', '2021-01-02T00:00:01'],
  ['date("-999999999-01-01") < date("999999999-12-31")', true],
  ['@"P1Y" / @"P1M"', 12],
  ['@"P1D" * 1.5', 'P1DT12H'],
  ['years and months duration(@"2026-01-31", @"2026-02-28")', 'P0M'],
  ['now()', '2026-03-01T08:30:00@Asia/Shanghai'],
  ['week of year(@"2005-01-01")', 53],
  // types (10.3.2.9)
  ['[1, 2] instance of list<number>', true],
  ['{a: 1} instance of context<a: number, b: string>', false],
  ['[1..2] instance of range<number>', true],
  ['null instance of Any', false],
  ['(function(x: number) x) instance of function<number>->Any', true],
  // strings and patterns (10.3.4.3)
  ['replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")', '(012) 345-6789'],
  ['matches("x", "[A-Z-[OI]]", "i")', true],
  ['split("a;b;;", ";")', ['a', 'b', '', '']],
  ['string([1.50, "a", null, @"P1D"])', '[1.5, "a", null, P1D]'],
])('given %s, when it is evaluated, then %j follows', (source, expected) => {
  expect(valueOf(source)).toEqual(expected)
})

test('given names with spaces, signs and Chinese, when they are known, then they are read as names', () => {
  const context = {
    'first name': 1,
    'a-b': 2,
    a: 10,
    b: 20,
    申请面积: 3,
    '是否 本市户口': true,
    'for sale': 4,
  }
  expect(valueOf('first name + a-b + b - a + 申请面积 + for sale', context)).toBe(20)
  expect(valueOf('if 是否 本市户口 then "本市" else "外地"', context)).toBe('本市')
})

test('given an expression, when it is compiled, then the names it takes from outside are told, and no others', () => {
  const source =
    'intake.outcome = "accept" and count(for x in fees[amount > limit] return x.a) > 0 and working days(3) > due'
  const compiled = compileExpression(source, 'expression', { functions: ['working days'] })
  expect(compiled.ok && compiled.expression.names).toEqual(['intake', 'fees', 'due'])
})

test('given known names, when another is used, then it is a fault with its place', () => {
  const compiled = compileExpression('a +\n  b', 'expression', { known: ['a'] })
  expect(compiled).toEqual({
    ok: false,
    problems: [
      { severity: 'fault', code: 'unknown-name', message: 'nothing is called b', line: 2, column: 3 },
    ],
  })
})

test.each<[string, unknown, boolean | null]>([
  ['-', 1, true],
  ['> 5, "x"', 7, true],
  ['not(5, 6)', 5, false],
  ['[1..3)', 3, false],
  ['? > 3 and ? < 5', 4, true],
  ['"a", "b"', 'b', true],
  ['null', null, true],
  ['< "a"', 1, null],
])('given the cell %s, when it is put to %j, then it answers %j', (cell, input, expected) => {
  const compiled = compileExpression(cell, 'unary-tests')
  expect(compiled.ok && evaluateExpression(compiled.expression, { '?': input }).value).toBe(expected)
})

test('given a context with a dangerous shape, when names are read, then only its own entries count', () => {
  expect(valueOf('[a.constructor, a.__proto__, a.toString]', { a: {} })).toEqual([null, null, null])
  const compiled = compileExpression('constructor', 'expression')
  expect(compiled.ok && evaluateExpression(compiled.expression, {}).value).toBeNull()
  const result = valueOf('{"__proto__": 1}')
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  expect(JSON.stringify(result)).toBe('{"__proto__":1}')
})

test.each([
  ['for i in 1..10000000 return i', 'too-many-steps'],
  ['{f: function(n) f(n + 1), r: f(1)}.r', 'too-deep'],
  ['{f: function(s, n) if n = 0 then s else f(s + s, n - 1), r: f("ab", 60)}.r', 'too-long'],
  ['{a: for i in 1..100 return partial}.a[100]', 'too-large'],
  ['matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^((a+)+)\\2$")', 'too-many-steps'],
])('given %s, when it is evaluated, then it is stopped with %s', (source, code) => {
  const compiled = compileExpression(source, 'expression')
  const { value, warnings } = evaluateExpression(compiled.ok ? compiled.expression : raise(), {})
  expect(value).toBeNull()
  expect(warnings.at(-1)?.code).toBe(code)
})

function raise(): never {
  throw new Error('it did not compile')
}

test('given no clock, when now() is asked for, then null follows with a warning', () => {
  const compiled = compileExpression('now()', 'expression')
  const result = compiled.ok && evaluateExpression(compiled.expression, {})
  expect(result).toEqual({
    value: null,
    warnings: [{ code: 'no-clock', message: 'the caller gave no moment for now() and today()' }],
  })
})

test('given a sign of full width, when the expression is refused, then the message says which', () => {
  const compiled = compileExpression('年龄 ＞ 18', 'expression', { known: ['年龄'] })
  expect(!compiled.ok && compiled.problems[0]?.message).toContain('the full-width sign ＞')
})

test('given tests joined with and, when the cell is compiled, then the message says how to write it', () => {
  const compiled = compileExpression('> 5 and < 10', 'unary-tests')
  expect(!compiled.ok && compiled.problems[0]?.message).toContain('[5..10)')
})

test('given names with signs inside contexts, when paths, filters and functions use them, then they are names', () => {
  const known = { people: { 'first-name': null, home: { 'zip/code': null } } }
  const people = [
    { 'first-name': 'A', home: { 'zip/code': 1 } },
    { 'first-name': 'B', home: { 'zip/code': 2 } },
  ]
  const found = [
    'people[first-name = "B"].home.zip/code',
    'people[first-name = "B"].first-name',
    'people[home.zip/code > 1].first-name',
    'sort(people, function(a, b) a.first-name > b.first-name).first-name',
    'for p in people return p.home.zip/code - 1',
    '{a: 5, b: 3, c: a-b}.c',
  ].map(source => {
    const compiled = compileExpression(source, 'expression', { known })
    return compiled.ok ? evaluateExpression(compiled.expression, { people }).value : compiled.problems
  })
  expect(found).toEqual([[2], ['B'], ['B'], ['B', 'A'], [0, 1], 2])
})

test('given a name that runs on in the next line, when it is known, then it is one name', () => {
  expect(valueOf('if working\n  days > 2\nthen working days\nelse 0', { 'working days': 3 })).toBe(3)
})
