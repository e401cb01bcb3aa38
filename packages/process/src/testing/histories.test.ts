import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { advance, evolve, migrate, type ProcessState } from '../../index.ts'
import { semantics } from '../compile/version.ts'
import { type History, replay } from './record-history.ts'
import { scenarios } from './scenarios.ts'
import { compiled, now } from './walk.ts'

const folder = join(import.meta.dirname, 'histories')
const histories = readdirSync(folder).map(
  file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as History,
)
const semanticsOf = ({ version }: History) => Number(version.split('.')[0])
const present = histories.filter(history => semanticsOf(history) === semantics)

describe('recorded histories', () => {
  test('23.1 every scenario is recorded under the present semantics (else: node packages/process/src/testing/write-histories.ts)', () => {
    expect(present.map(({ name }) => name).toSorted()).toEqual(scenarios.map(({ name }) => name).toSorted())
  })

  test.each(present)(
    '23.1 $name is lived again event for event (else raise `semantics` in compile/version.ts)',
    async history => {
      const lived = await replay(history)
      expect(JSON.stringify(lived)).toBe(
        JSON.stringify([history.begun, ...history.steps.map(({ events }) => events)]),
      )
    },
  )

  test.each(histories)(
    '23.2 $name, $version: the fold of what was recorded is the state that was recorded',
    history => {
      const events = [history.begun, ...history.steps.map(step => step.events)].flat()
      const folded = events.reduce<ProcessState | null>(evolve, null)
      expect(JSON.stringify(folded)).toBe(JSON.stringify(history.state))
    },
  )

  test.each(histories)(
    '23.3 $name, $version: wherever it stood, it can be moved to the present engine',
    async history => {
      const process = await compiled(history.xml)
      let state = history.begun.reduce<ProcessState | null>(evolve, null)
      for (const { events } of history.steps) {
        expect(state && migrate(process, process, state, now)).toMatchObject({ ok: true })
        state = events.reduce<ProcessState | null>(evolve, state)
      }
      expect(state).toEqual(history.state)
    },
  )

  test.each(present)('21.9 $name ends as it ended, though it is moved after every step', async history => {
    const versions = [await compiled(history.xml), await compiled(`${history.xml} `)]
    let process = versions[0]
    let state = history.begun.reduce<ProcessState | null>(evolve, null)
    for (const [index, { command, now }] of history.steps.entries()) {
      const to = versions[(index + 1) % 2]
      if (!process || !to || !state) throw new Error(history.name)
      const moved = migrate(process, to, state, now)
      const step = moved.ok ? advance(to, moved.state, command, now) : moved
      if (!step.ok) throw new Error(`${index}: ${JSON.stringify(step.problems)}`)
      process = to
      state = step.state
    }
    expect({ ...state, version: history.version }).toEqual(history.state)
  })
})
