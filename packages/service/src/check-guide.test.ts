import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkGuide } from './check-guide.ts'
import type { Guide } from './guide.ts'
import type { Site } from './site.ts'

const root = new URL('../../../catalog/', import.meta.url)
const read = (path: string) => parse(readFileSync(new URL(path, root), 'utf8'), { merge: true })
const site = read('site.yaml') as Site
const declared = read('commerce/food-business/service.yaml')
const guide = { conditions: [], questions: [], counters: [], replies: [], specials: [], ...declared } as Guide

const codes = (change: Partial<Guide>) =>
  checkGuide({ ...guide, decisions: {}, ...change }, null, { site, files: new Map(), dmn: [] })
    .map(({ code }) => code)
    .filter(code => code !== 'no-file')

const working = (amount: number) => ({
  legal: { amount, unit: 'working-day' as const, basis: 'licence-42', demo: false },
})
const joint = { departments: ['market-regulation'], basis: 'licence-42' }

test('a guide that names what is there has no fault', () => {
  expect(codes({})).toEqual([])
})

test('departments that decide together have 45 working days and 15 more (行政许可法 §42)', () => {
  const limits = { ...guide.limits, decision: working(45), extension: working(15) }
  expect(codes({ joint, limits })).toEqual([])
  expect(codes({ joint, limits: { ...limits, decision: working(46) } })).toEqual(['joint'])
  expect(codes({ joint, limits: { ...limits, extension: working(16) } })).toEqual(['joint'])
  expect(codes({ joint: { ...joint, departments: ['parks'] }, limits })).toEqual(['unknown'])
})

test('silence means what the law lets it mean, and only a decision says from when it runs', () => {
  const limits = { ...guide.limits, acceptance: { ...working(5), silence: 'lapsed' as const } }
  expect(codes({ limits })).toEqual(['silence'])
  const delivery = { ...working(10), from: 'receipt' as const }
  expect(codes({ limits: { ...guide.limits, delivery } })).toEqual(['from'])
})

test('papers that may follow need their terms, and terms need such papers', () => {
  expect(codes({ deferral: undefined })).toEqual(['deferral'])
  expect(codes({ materials: [] })).toEqual(['unknown', 'unknown', 'deferral'])
})
