import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCatalog } from './check-catalog.ts'

const catalog = join(import.meta.dirname, '../../../catalog')
const decisions = 'urban/outdoor-advertising/decisions.dmn'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baotu-catalog-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What is said of the catalogue after one cell of a rule was changed. */
async function checkWith(cell: string, from: string, to: string) {
  const copy = join(folder, cell)
  await cp(catalog, copy, { recursive: true })
  const xml = await readFile(join(copy, decisions), 'utf8')
  const [before, after] = [from, to].map(text => `<inputEntry id="${cell}"><text>${text}</text></inputEntry>`)
  if (!before || !after || !xml.includes(before)) throw new Error(`${cell} does not say ${from}`)
  await writeFile(join(copy, decisions), xml.replace(before, after))
  return checkCatalog(copy)
}

test('the catalogue of the city has neither faults nor warnings', async () => {
  const { faults, warnings, services } = await checkCatalog(catalog)
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] })
  expect(services).toBeGreaterThan(1)
})

test('an overlap in a unique table is a fault, with the rules and an input that both match', async () => {
  const { faults } = await checkWith('situation-1-3', '"small"', '-')
  expect(faults).toEqual([
    {
      file: decisions,
      line: expect.any(Number),
      element: 'situation',
      code: 'overlap',
      message:
        'rules 1 and 2 both match 种类: "temporary", 装在什么上面: "free-standing", 规格: "large", although the hit policy is unique',
    },
  ])
})

test('a gap is a warning, with an input that no rule covers', async () => {
  const { faults, warnings, services } = await checkWith('limits-2-1', '"lasting"', '"for-ever"')
  expect({ faults, services }).toEqual({ faults: [], services: 4 })
  const [line, file] = [expect.any(Number), decisions]
  expect(warnings).toEqual([
    { file, line, element: 'limits-lasting', code: 'unreachable', message: 'rule 2 can never match' },
    { file, line, element: 'limits', code: 'gap', message: 'no rule covers 种类: "lasting"' },
  ])
})

test('a cell of the wrong type is a fault, with rule and column', async () => {
  const { faults } = await checkWith('size-1-1', '&gt;= 10', '"large"')
  expect(faults.map(({ code, element, message }) => ({ code, element, message }))).toEqual([
    {
      code: 'cell-type',
      element: 'size-large-area',
      message: 'rule 1 compares 单面面积（平方米）, a number, with a string',
    },
  ])
})

test('an unknown name is a fault, with rule and column', async () => {
  const { faults } = await checkWith('situation-2-3', '"large"', 'huge')
  expect(faults).toEqual([
    expect.objectContaining({
      code: 'unknown-name',
      element: 'situation-temporary-large',
      message: expect.stringMatching(/^rule 2, column 规格: nothing is called huge/u),
    }),
  ])
})
