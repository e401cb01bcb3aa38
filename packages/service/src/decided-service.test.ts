// A service whose fee, routing and instant granting are decisions: test/street-stall, put beside the services of the city.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { feeFor } from './fee-for.ts'
import { readCatalog } from './read-catalog.ts'
import { situationFor } from './situation-for.ts'
import { yuanOf } from './yuan.ts'

const folder = 'urban/street-stall'
const sound = new Map([
  ...filesOf('../../../catalog/', ''),
  ...filesOf('../test/street-stall/', `${folder}/`),
])

function filesOf(from: string, to: string): [string, string][] {
  const root = new URL(from, import.meta.url)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.pdf'))
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map(path => [to + path.slice(root.pathname.length).replace(/^\/+/, ''), readFileSync(path, 'utf8')])
}

async function stall() {
  const read = await readCatalog(onlyStall(sound))
  const service = read.ok ? read.catalog.services.find(({ id }) => id === 'street-stall') : undefined
  if (!service) throw new Error(JSON.stringify(read, null, 2))
  return service
}

function onlyStall(files: Map<string, string>): Map<string, string> {
  return new Map(
    [...files].filter(([path]) => !path.includes('/') || /^(demo|texts)\/|^urban\/street/.test(path)),
  )
}

async function faultsAfter(path: string, from: string, to: string) {
  const text = sound.get(`${folder}/${path}`) ?? ''
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`)
  const read = await readCatalog(onlyStall(new Map(sound).set(`${folder}/${path}`, text.replace(from, to))))
  return read.ok ? [] : read.faults.map(({ code }) => code)
}

test.each([
  [{ place: 'park', area: 5, days: 2 }, '0.00', 'fee-park'],
  [{ place: 'street', area: 2, days: 2 }, '20.50', 'fee-small'],
  [{ place: 'square', area: 2.3, days: 3 }, '0.69', 'fee-large'],
])(
  'given the answers %j, when the fee is asked, then it is %s because of %s',
  async (answers, yuan, rule) => {
    const service = await stall()
    const fee = feeFor(service, answers)
    expect(fee).toEqual({ yuan, reasons: [{ decision: 'fee', rule, words: service.rules[rule] }] })
    expect(situationFor(service, answers).fee).toEqual(fee)
  },
)

test('given a fee by decision, when the service is read, then the guide can list what the fee can be', async () => {
  expect((await stall()).fees).toEqual([
    { rule: 'fee-park', yuan: '0.00' },
    { rule: 'fee-small', yuan: '20.50' },
    { rule: 'fee-large', yuan: null },
  ])
})

test.each([
  [0, '0.00'],
  [0.1 + 0.7, null],
  [19.9, '19.90'],
  [1234567890.12, '1234567890.12'],
  [-1, null],
  [0.005, null],
  [1e-7, null],
  [Number.NaN, null],
  ['5', null],
  [null, null],
])('given %j, when it is read as money, then %j follows', (amount, yuan) => {
  expect(yuanOf(amount)).toBe(yuan)
})

test.each([
  ['a fee with two sources', 'service.yaml', 'fee:\n  note', 'fee:\n  amount: 5\n  note', 'amount'],
  ['a fee with no source', 'service.yaml', 'decisions:\n  fee: fee\n', '', 'amount'],
  ['a fee of parts of a fen', 'service.yaml', 'fee:\n  note', 'fee:\n  amount: 0.005\n  note', 'shape'],
  ['a fee by no decision', 'service.yaml', 'fee: fee', 'fee: price', 'unknown'],
  [
    'a fee that is text',
    'decisions.dmn',
    'name="fee" typeRef="number"',
    'name="fee" typeRef="string"',
    'fee',
  ],
  ['a fee that is a list', 'decisions.dmn', 'hitPolicy="FIRST"', 'hitPolicy="RULE ORDER"', 'fee'],
  ['a fee below nothing', 'decisions.dmn', '<text>20.5</text>', '<text>-20.5</text>', 'fee-amount'],
  ['a fee finer than a fen', 'decisions.dmn', '<text>20.5</text>', '<text>20.505</text>', 'fee-amount'],
  [
    'a fee with a hole',
    'decisions.dmn',
    '"fee-large-1"><text>-</text>',
    '"fee-large-1"><text>"square"</text>',
    'fee-gap',
  ],
  [
    'a fee that is no amount for an example',
    'decisions.dmn',
    'round half up(area * days * 0.1, 2)',
    'area * days * 0.1 / 7',
    'fee',
  ],
  ['another fee than an example says', 'examples.yaml', 'fee: "20.50"', 'fee: "21.00"', 'example'],
  ['a task for nobody', 'decisions.dmn', '"urban-management"', '"parks"', 'route-department'],
  [
    'a task for a computed department',
    'decisions.dmn',
    '<text>"urban-management"</text>',
    '<text>place</text>',
    'route-department',
  ],
  ['a task whose decision leaves some out', 'decisions.dmn', 'not("street")', '"park"', 'route-gap'],
  ['a task by a decision nobody asks', 'process.bpmn', 'value="=team"', 'value="=crew"', 'task-route'],
  [
    'a fee by who applies',
    'decisions.dmn',
    '<informationRequirement id="req-fee-days">',
    '<informationRequirement id="req-fee-party"><requiredInput href="#in-party" /></informationRequirement><informationRequirement id="req-fee-days">',
    'party-input',
  ],
  ['a grant for a reason nobody asked', 'process.bpmn', 'value="instant"', 'value="speed"', 'header-because'],
  [
    'a task by an output that is not there',
    'process.bpmn',
    'value="=team"',
    'value="=team.name"',
    'task-route',
  ],
])('given %s, when the catalogue is read, then it is a fault', async (_, path, from, to, code) => {
  expect(await faultsAfter(path, from, to)).toContain(code)
})
