import { expect, test } from 'vitest'
import { storm } from './storm.ts'

test('given nodes and a database that are killed under load, then nothing acknowledged is lost and nothing happens twice', async () => {
  const { wrong, broken, cases } = await storm({
    seed: 7,
    cases: 40,
    nodes: 2,
    together: 8,
    everyAnswers: 60,
  })
  expect(wrong).toEqual([])
  expect(cases).toBe(40)
  expect(broken['node killed'] + broken['database killed']).toBeGreaterThan(0)
}, 240_000)
