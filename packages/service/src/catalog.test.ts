import { readdirSync, readFileSync } from 'node:fs'
import { cityDay, dueDay, nationalCalendar } from '@baotu/calendar'
import { advance, begin, type ProcessState, type Step } from '@baotu/process'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedAnswers } from './asked-answers.ts'
import type { Catalog } from './catalog.ts'
import { certificateFields, certificateValidity } from './certificate-fields.ts'
import { certificateNumber } from './certificate-number.ts'
import { type Example, otherSteps } from './example.ts'
import { limitNames } from './limit.ts'
import { materialsFor } from './materials-for.ts'
import { readCatalog } from './read-catalog.ts'
import { searchDocument, searchScore } from './search-document.ts'
import { searchTokens } from './search-tokens.ts'
import type { Service } from './service.ts'
import { situationFor } from './situation-for.ts'

const root = new URL('../../../catalog/', import.meta.url)
const files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\/+/, ''))
    .map(path => [path, new Uint8Array(readFileSync(new URL(path, root)))] as const),
)
let catalog: Catalog

beforeAll(async () => {
  const read = await readCatalog(files)
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  ;({ catalog } = read)
})

test('every service of this repository has a version and at least four examples', () => {
  expect(catalog.services.length).toBeGreaterThanOrEqual(2)
  for (const service of catalog.services) {
    expect(service.version).toMatch(/^[0-9a-f]{64}$/)
    expect(service.examples.length).toBeGreaterThanOrEqual(4)
  }
})

describe('outdoor advertising', () => {
  test('a large board on a rented plot needs consent and a design, and says why in both languages', () => {
    const service = theService('outdoor-advertising')
    const answers = theExample(service, 'incomplete-large').answers
    const { required, optional, held } = materialsFor(service, answers)
    expect(required.find(({ material }) => material.id === 'consent')?.because).toEqual([
      {
        decision: 'materials',
        rule: 'materials-consent',
        words: service.rules['materials-consent'],
      },
    ])
    expect(optional.map(({ material }) => material.id)).toEqual(['safety-report'])
    expect(held.map(({ material }) => material.id)).toEqual(['licence'])
  })

  test('temporary advertising is ruled on within five working days by law and three by promise', () => {
    const service = theService('outdoor-advertising')
    const { limits, reasons } = situationFor(service, theExample(service, 'temporary-event').answers)
    expect(limits.decision).toMatchObject({ legal: { amount: 5 }, promised: { amount: 3 } })
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'size-small',
      'situation-temporary-small',
      'limits-temporary',
    ])
  })

  test('an answer given before a change of mind is not submitted and decides nothing', () => {
    const service = theService('outdoor-advertising')
    const { answers } = theExample(service, 'granted-screen')
    const changed = { ...answers, width: 2, height: 1, existing: true, eventName: '旧活动' }
    const hidden = ['designerName', 'designerCode', 'existing', 'eventName']
    expect(Object.keys(askedAnswers(service, changed)).filter(key => hidden.includes(key))).toEqual([])
    expect(situationFor(service, changed).values).toEqual({
      temporary: false,
      sizeClass: 'small',
      structural: false,
    })
    expect(materialsFor(service, changed).optional).toEqual([])
  })

  test('the permit prints the answers in words', () => {
    const service = theService('outdoor-advertising')
    const { answers } = theExample(service, 'granted-screen')
    const source = sourceFor(service, answers)
    const fields = Object.fromEntries(certificateFields(service, source).map(({ id, value }) => [id, value]))
    expect(fields).toMatchObject({
      kind: { zh: '长期广告', en: 'Lasting' },
      width: { zh: '8 米', en: '8 m' },
      issuer: { en: 'Jinan Administrative Approval Service Bureau' },
    })
    expect(certificateValidity(service, source)).toEqual({ from: '2026-11-01', until: '2029-10-31' })
  })
})

test('the project code carries month, district and serial', () => {
  const service = theService('project-filing')
  const { answers } = theExample(service, 'filed-factory')
  const pattern = service.certificate?.number ?? ''
  expect(certificateNumber(pattern, { day: '2026-11-15', answers, serial: 42 })).toBe(
    '2611-370114-04-01-000042',
  )
})

test.each([
  ['广告牌', 'outdoor-advertising'],
  ['guanggao', 'outdoor-advertising'],
  ['gg', 'outdoor-advertising'],
  ['billboard', 'outdoor-advertising'],
  ['立项', 'project-filing'],
  ['我想盖厂房', 'project-filing'],
  ['project code', 'project-filing'],
])('searching for %s finds %s first', (query, id) => {
  const ranked = catalog.services
    .map(service => ({ id: service.id, score: searchScore(searchDocument(service), searchTokens(query)) }))
    .sort((a, b) => b.score - a.score)
  expect(ranked[0]?.id).toBe(id)
})

test('the due days that examples claim are what the calendar counts', () => {
  const claims = catalog.services.flatMap(service =>
    // A decision that is counted from receipt does not begin with the step that claims it.
    service.guide.limits.decision?.from === 'receipt'
      ? []
      : service.examples.filter(isPlain).flatMap(example => dueClaims(service, example)),
  )
  expect(claims.length).toBeGreaterThan(8)
  expect(claims.map(({ found }) => found)).toEqual(claims.map(({ claimed }) => claimed))
})

/** Told by user tasks alone. What else people and silence do to a case is the life cycle's to run, in packages/case. */
function isPlain({ steps }: Example): boolean {
  return steps.every(step => !otherSteps.some(other => other === step.do))
}

function dueClaims(service: Service, example: Example) {
  const { limits } = situationFor(service, example.answers)
  return moments(example).flatMap(({ at, expected }) =>
    limitNames.flatMap(clock =>
      (['legal', 'promised'] as const).flatMap(kind => {
        const claimed = expected.due?.[clock]?.[kind]
        const limit = limits[clock]?.[kind]
        if (claimed === undefined || !limit) return []
        const { due } = dueDay(nationalCalendar, cityDay(Temporal.Instant.from(at)), limit)
        const about = `${example.id} ${clock} ${kind}`
        return [{ claimed: `${about} ${claimed}`, found: `${about} ${due.toString()}` }]
      }),
    ),
  )
}

test('the tasks that examples claim are the ones their process opens', () => {
  const claims = catalog.services.flatMap(service =>
    service.examples
      .filter(example => !example.incomplete && !example.refused && isPlain(example))
      .flatMap(example => runThrough(service, example)),
  )
  expect(claims.map(({ about, found }) => ({ about, tasks: found }))).toEqual(
    claims.map(({ about, claimed }) => ({ about, tasks: claimed })),
  )
})

/** Walk an example through the bare process, doing system tasks at once and leaving refused steps out. */
function runThrough(service: Service, example: Example) {
  const party = { kind: 'organisation', id: '1', name: '示例' }
  const route = { commitment: false, human: false, ...example.route }
  const first = begin(service.process, { ...example.answers, party, route }, at(example.at))
  let state = settled(service, first, example.at)
  const claims = [{ about: example.id, claimed: example.submitted?.tasks, found: openTasks(state) }]
  for (const step of example.steps.filter(({ refused }) => !refused)) {
    const key = taskKey(state, step.do)
    const variables = {
      [service.tasks[step.do]?.action ?? '']: { outcome: step.outcome, conforms: step.conforms ?? true },
    }
    const command = { type: 'complete-task', key, variables } as const
    state = settled(service, advance(service.process, state, command, at(step.at)), step.at)
    claims.push({ about: `${example.id} ${step.do}`, claimed: step.then?.tasks, found: openTasks(state) })
  }
  claims.push({
    about: `${example.id} at the end`,
    claimed: example.follows.tasks ?? [],
    found: openTasks(state),
  })
  return claims.filter(({ claimed }) => claimed !== undefined)
}

/** Every waiting service task done. */
function settled(service: Service, step: Step, moment: string): ProcessState {
  if (!step.ok) throw new Error(JSON.stringify(step.problems))
  const incident = step.effects.find(effect => effect.type === 'incident')
  if (incident) throw new Error(JSON.stringify(incident))
  const job = step.state.instances.find(({ element }) => service.process.nodes.get(element)?.kind === 'job')
  if (!job) return step.state
  const done = { type: 'complete-job', key: job.key } as const
  return settled(service, advance(service.process, step.state, done, at(moment)), moment)
}

function openTasks(state: ProcessState): string[] {
  return state.status === 'active' ? state.instances.map(({ element }) => element).filter(isTask) : []
}

function isTask(element: string): boolean {
  return catalog.services.some(service => Object.hasOwn(service.tasks, element))
}

function taskKey(state: ProcessState, element: string): number {
  const found = state.instances.find(instance => instance.element === element)
  if (!found) throw new Error(`No task ${element} is open, only ${openTasks(state).join(', ')}`)
  return found.key
}

function moments(example: Example) {
  return [
    { at: example.at, expected: example.submitted ?? {} },
    ...example.steps.map(step => ({ at: step.at, expected: step.then ?? {} })),
  ]
}

function sourceFor(service: Service, answers: Example['answers']) {
  const department = catalog.site.departments.find(({ id }) => id === service.guide.departments.deciding)
  return {
    answers,
    party: { id: '1', name: '示例' },
    case: { number: '1' },
    ruling: { day: '2026-09-30', department: department?.name ?? { zh: '', en: '' } },
    certificate: { number: 'HWGG-2026-000001' },
    situation: {},
    site: { name: catalog.site.name },
  }
}

function theService(id: string): Service {
  const found = catalog.services.find(service => service.id === id)
  if (!found) throw new Error(`There is no service ${id}`)
  return found
}

function theExample(service: Service, id: string): Example {
  const found = service.examples.find(example => example.id === id)
  if (!found) throw new Error(`${service.id} has no example ${id}`)
  return found
}

function at(moment: string): string {
  return Temporal.Instant.from(moment).toString()
}
