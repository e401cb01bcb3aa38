import { describe, expect, it } from 'vitest'
import { findTrespasses } from './floors.ts'

const messages = (file: string, source: string) => findTrespasses(file, source).map(one => one.message)

describe('floors', () => {
  it('given a call downward through index.ts, when checked, then nothing is said', () => {
    expect(messages('packages/case/src/decide.ts', `import { dueDay } from '@baotu/calendar'`)).toEqual([])
    expect(messages('packages/server/main.ts', `import { portal } from '@baotu/portal'`)).toEqual([])
    expect(
      messages(
        'packages/portal/src/apply.tsx',
        `import { page } from '@baotu/screens'\nexport const a = <p/>`,
      ),
    ).toEqual([])
  })

  it.each([
    [
      'upward',
      'packages/calendar/src/a.ts',
      `import { decide } from '@baotu/case'`,
      /calls up to packages\/case/,
    ],
    ['upward for a type', 'packages/process/src/a.ts', `import type { Case } from '@baotu/case'`, /calls up/],
    ['upward by re-export', 'packages/case/index.ts', `export { append } from '@baotu/store'`, /calls up/],
    [
      'upward by await import',
      'packages/web/src/a.ts',
      `const p = await import('@baotu/portal')`,
      /calls up/,
    ],
    ['upward in a type', 'packages/web/src/a.ts', `type P = import('@baotu/portal').P`, /calls up/],
    [
      'to a neighbour',
      'packages/portal/src/a.ts',
      `import { x } from '@baotu/desk'`,
      /neighbours.*floor below/,
    ],
    [
      'through a window',
      'packages/web/src/a.ts',
      `import { x } from '@baotu/store/src/pool.ts'`,
      /packages\/store\/index\.ts/,
    ],
    [
      'through the wall',
      'packages/web/src/a.ts',
      `import { x } from '../../store/src/pool.ts'`,
      /from '@baotu\/store'/,
    ],
    [
      'to a room that is not there',
      'packages/web/src/a.ts',
      `import { x } from '@baotu/attic'`,
      /not a room/,
    ],
    [
      'to the database outside the store',
      'packages/desk/src/a.ts',
      `import pg from 'pg'`,
      /SQL belongs in packages\/store/,
    ],
    [
      'to the test doors from the product',
      'packages/web/src/a.ts',
      `import { x } from '@baotu/store/testing'`,
      /window/,
    ],
  ])(
    'given a planted call %s, when checked, then it is found and told where it belongs',
    (_, file, source, say) => {
      expect(messages(file, source)).toEqual([expect.stringMatching(say)])
    },
  )

  it('given a test of an upper floor, when it enters the store by its testing door, then nothing is said', () => {
    expect(messages('packages/web/src/a.test.ts', `import { x } from '@baotu/store/testing'`)).toEqual([])
    expect(messages('journeys/apply.test.ts', `import { x } from '@baotu/store/testing'`)).toEqual([])
    expect(messages('packages/case/src/a.test.ts', `import { x } from '@baotu/service/testing'`)).toEqual([])
  })
})

describe('pure packages', () => {
  it.each([
    `import { readFileSync } from 'node:fs'`,
    `import 'node:net'`,
    `import { setTimeout } from 'node:timers/promises'`,
    `import { randomUUID } from 'node:crypto'`,
    `import * as crypto from 'node:crypto'`,
    `export const at = () => Date.now()`,
    `export const at = () => new Date()`,
    `export const at = () => Temporal.Now.instant()`,
    `export const dice = () => Math.random()`,
    `export const id = () => crypto.randomUUID()`,
    `export const later = (f: () => void) => setTimeout(f, 1)`,
    `export const page = () => fetch('/')`,
    `export const setting = () => process.env['X']`,
  ])('given %s in packages/case, when checked, then it is found', source => {
    expect(messages('packages/case/src/a.ts', source)).toHaveLength(1)
    expect(messages('packages/worker/src/a.ts', source)).toHaveLength(0)
  })

  it('given functions of their arguments, when checked, then nothing is said', () => {
    const source = `import { createHash } from 'node:crypto'
      export const day = (at: string) => new Date(at)
      // Date.now in a comment, and 'Math.random' in a string, are words`
    expect(messages('packages/case/src/a.ts', source)).toEqual([])
  })

  it('given a test that reads a fixture, when checked, then nothing is said', () => {
    expect(messages('packages/decision/src/a.test.ts', `import { readFileSync } from 'node:fs'`)).toEqual([])
    expect(messages('packages/decision/tck/run.ts', `import { readFileSync } from 'node:fs'`)).toEqual([])
  })
})
