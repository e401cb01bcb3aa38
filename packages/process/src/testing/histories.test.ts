import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evolve, migrate, type ProcessState } from '../../index.ts'
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
})
