import { compileDecisions, compileExpression, evaluate, evaluateExpression } from '@baotu/decision'
import { prepareFeelin } from './peers/feelin.ts'
import type { Bench } from './run.ts'

const districts = ['历下', '市中', '槐荫', '天桥']
const kinds = ['temporary', 'lasting', 'electronic', 'banner', 'screen']

/** 20 rules of one UNIQUE table: a text, a list of texts, a range of numbers (also fractions), a boolean. */
const rules = kinds.flatMap(kind =>
  [
    ['"历下","市中"', '< 10.5', '-'],
    ['"历下","市中"', '>= 10.5', 'true'],
    ['"历下","市中"', '>= 10.5', 'false'],
    ['not("历下","市中")', '[0..5000]', '-'],
  ].map(cells => [`"${kind}"`, ...cells]),
)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const cell = (tag: string, text: string) => `<${tag}><text>${escaped(text)}</text></${tag}>`
const types = { kind: 'string', district: 'string', area: 'number', existing: 'boolean' }
const names = Object.keys(types)
const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="bench" namespace="urn:bench">
  ${Object.entries(types)
    .map(
      ([name, type]) =>
        `<inputData id="i-${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`,
    )
    .join('')}
  <decision id="limit" name="limit"><variable name="limit" typeRef="number"/>
    ${names.map(name => `<informationRequirement><requiredInput href="#i-${name}"/></informationRequirement>`).join('')}
    <decisionTable hitPolicy="UNIQUE">
      ${names.map(name => `<input label="${name}"><inputExpression><text>${name}</text></inputExpression></input>`).join('')}
      <output typeRef="number"/><annotation name="why"/>
      ${rules
        .map((cells, at) => {
          const inputs = cells.map(text => cell('inputEntry', text)).join('')
          return `<rule id="r${at + 1}">${inputs}${cell('outputEntry', String(at + 1))}${cell('annotationEntry', `rule ${at + 1}`)}</rule>`
        })
        .join('')}
    </decisionTable>
  </decision></definitions>`

type Context = Record<string, unknown>
const mixed = Array.from(
  { length: 64 },
  (_, at): Context => ({
    kind: kinds[at % 5],
    district: districts[at % 4],
    area: at % 3 === 0 ? at + 0.5 : at,
    existing: at % 2 === 0,
  }),
)
const last: Context[] = [{ kind: 'screen', district: '天桥', area: 4999.75, existing: true }]

/** Some 30 operations on the way to a result: arithmetic, comparisons, logic, a list, texts. */
const expression =
  'if (width * height - 2 * margin) / (1 + rate) > 10.5 and height <= 4 * width and not(existing and age > 5)' +
  ' then sum([width, height, margin]) * 2 + (width - margin) * (height - margin) / 4 - rate * 100 + 3 * age - 7' +
  ' else if kind = "temporary" or kind = "banner" then 5 + age * 2 - 1 else 10 + age * 3 - margin / 2'
const questions = Array.from(
  { length: 64 },
  (_, at): Context => ({
    width: 1 + (at % 9),
    height: at % 3 === 0 ? 1.5 + (at % 7) : 2 + (at % 7),
    margin: 0.25,
    rate: 0.06,
    existing: at % 2 === 0,
    age: at % 11,
    kind: kinds[at % 5],
  }),
)

/**
 * Tables and expressions a second on one core, plain data in and out; beside it feelin with the same expression. Seven rounds of
 * each in turns, after one to warm up, so that a busy machine slows all; the middle ones count. "A second" is of the clock on the
 * wall; "a CPU second" is what the process itself used (its collector and compiler threads with it), for busy machines.
 */
export async function bench(): Promise<Bench> {
  const [table, tableMs] = await timedTwice(() => compileDecisions(xml))
  if (!table.ok) throw new Error(JSON.stringify(table.problems))
  const [compiled, expressionMs] = await timedTwice(() =>
    compileExpression(expression, 'expression', { known: Object.keys(questions[0] ?? {}) }),
  )
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const decide = (context: Context) => evaluate(table.decisions, 'limit', context).value
  const compute = (context: Context) => evaluateExpression(compiled.expression, context).value
  const other = prepareFeelin(expression)
  agree(decide, compute, other)

  const runs = [
    { name: '20-rule table, mixed inputs', over: mixed, run: decide, size: 200 },
    { name: '20-rule table, last rule', over: last, run: decide, size: 200 },
    { name: 'the same, with the explanation', over: last, run: explained(table.decisions), size: 200 },
    { name: '30-operation expression', over: questions, run: compute, size: 200 },
    { name: 'feelin, the same expression', over: questions, run: other, size: 5 },
  ].map(each => ({ ...each, rates: [] as Rate[] }))
  for (let round = 0; round < 8; round++)
    for (const each of runs) each.rates.push(runRound(each.run, each.over, each.size))
  const rates = runs.map(({ rates }) => ({
    wall: middle(rates.slice(1).map(({ wall }) => wall)),
    cpu: middle(rates.slice(1).map(({ cpu }) => cpu)),
  }))
  const [many, one, , ours, theirs] = rates
  if (!many || !one || !ours || !theirs) throw new Error('a round is missing')

  const say = (rate: number) => Math.round(rate).toLocaleString('en')
  return {
    table: [
      ['', 'a second', 'a CPU second', 'µs each (CPU)', 'compiled in, again in'],
      ...runs.map(({ name }, at) => [
        name,
        say(rates[at]?.wall ?? 0),
        say(rates[at]?.cpu ?? 0),
        (1e6 / (rates[at]?.cpu ?? 1)).toFixed(2),
        at === 0 ? inMs(tableMs) : at === 3 ? inMs(expressionMs) : '',
      ]),
    ],
    figures: {
      tablesPerSecond: Math.round(Math.min(many.wall, one.wall)),
      tablesPerCpuSecond: Math.round(Math.min(many.cpu, one.cpu)),
      expressionsPerSecond: Math.round(ours.wall),
      ratioToFeelin: Math.round(ours.wall / theirs.wall),
      ratioToFeelinCpu: Math.round(ours.cpu / theirs.cpu),
      tableCompileMs: Math.round(tableMs[1] * 10) / 10,
    },
  }
}

type Rate = { wall: number; cpu: number }

/** A quarter of a second of it. */
function runRound(run: (context: Context) => unknown, over: Context[], size: number): Rate {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  let count = 0
  for (; performance.now() - begun < 250; ) {
    for (let at = 0; at < size; at++, count++) run(over[count % over.length] ?? {})
  }
  const { user, system } = process.cpuUsage(used)
  return { wall: count / ((performance.now() - begun) / 1e3), cpu: count / ((user + system) / 1e6) }
}

type Decisions = Parameters<typeof evaluate>[0]

const explained = (decisions: Decisions) => (context: Context) =>
  evaluate(decisions, 'limit', context).explanation.decisions[0]?.tables[0]?.matched[0]

/** What is fast and wrong is worth nothing. */
function agree(decide: Ask, compute: Ask, other: Ask) {
  if (decide(last[0] ?? {}) !== 20) throw new Error('the last rule did not match')
  for (const context of mixed)
    if (typeof decide(context) !== 'number') throw new Error(`no rule for ${JSON.stringify(context)}`)
  for (const context of questions) {
    const [mine, theirs] = [compute(context), other(context)]
    // feelin computes with binary fractions.
    if (Math.abs(Number(mine) - Number(theirs)) > 1e-9)
      throw new Error(`${String(mine)} is not ${String(theirs)}`)
  }
}
type Ask = (context: Context) => unknown

/** The first time, when much is read and nothing is warm, and the tenth. */
async function timedTwice<T>(compile: () => T | Promise<T>): Promise<[T, [number, number]]> {
  const begun = performance.now()
  const result = await compile()
  const first = performance.now() - begun
  for (let time = 0; time < 8; time++) await compile()
  const again = performance.now()
  await compile()
  return [result, [first, performance.now() - again]]
}

const inMs = ([first, again]: [number, number]) => `${first.toFixed(0)} ms, ${again.toFixed(1)} ms`

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
