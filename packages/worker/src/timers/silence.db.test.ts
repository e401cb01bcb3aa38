import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../../test/small-city.ts'
import { fireDueTimers } from './fire-due-timers.ts'

let city: SmallCity
const warnings: string[] = []
const warn = (message: string) => void warnings.push(message)
beforeAll(async () => {
  city = await smallCity(async service => {
    // Told up to where nobody does anything any more.
    const cut = service.examples.map(example => ({
      ...example,
      steps: example.steps.slice(
        0,
        example.steps.findIndex(step => step.do === 'wait'),
      ),
      follows: {},
    }))
    return { ...service, examples: cut }
  })
})
afterAll(() => city.close())

test('given five working days without a word, then the platform accepts the case at the end of the last day, once', async () => {
  const { id } = await city.play('outdoor-advertising', 'deemed-accepted')
  city.setClock('2026-03-09T23:59:59+08:00')
  // What supervision has to tell of the promise that is over comes before.
  await fireDueTimers(city.platform, warn)
  expect((await city.look(id)).status).toBe('submitted')
  city.setClock('2026-03-10T00:00:00+08:00')
  await fireDueTimers(city.platform, warn)
  expect(await fireDueTimers(city.platform, warn)).toBe(0)
  const of = await city.look(id)
  expect(of).toMatchObject({ status: 'accepted', deemedOn: '2026-03-02' })
  expect(of.tasks.map(({ element }) => element).sort()).toEqual(['inspection', 'review-1'])
  expect(await city.sql(`select key from timer where case_id = $1 and kind = 'clock'`, [id])).toEqual([])
  expect(warnings).toEqual([])
})

test('given a notice that nobody answers, then the case lapses', async () => {
  const { id } = await city.play('outdoor-advertising', 'lapsed')
  city.setClock('2026-08-26T00:00:00+08:00')
  await fireDueTimers(city.platform, warn)
  expect((await city.look(id)).status).toBe('lapsed')
})
