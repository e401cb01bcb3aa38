// Nobody sees what isn't theirs: every address × actor × thing against an oracle of its own, and the second wall without the first.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@baotu/case'
import {
  append,
  atSite,
  caseHistory,
  certificatesOf,
  createSession,
  departmentInbox,
  findCases,
  listMails,
  loadCase,
  myCases,
  papersOf,
  queue,
  type Step,
  uploadsOf,
  withActor,
} from '@baotu/store'
import { sample, shuffledSubarray } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing.ts'
import { address, form, type Ids, idsOf, isUpload, uploadBody } from './matrix.ts'
import { mayRead, ownerParty, type Place, rules, type Verdict, type Who } from './oracle.ts'
import { remember } from './remember.ts'
import { accountsOf, fileName, owner, person, rateBadly, settle, stages } from './settled-city.ts'

const seed = 20_260_928
/** So many requests that must find nothing; every route × actor among them at least once. */
const hiddenRequests = 700

let city: TestCity
let places: Place[] = []
let notes = new Map<string, string>()
let putBack: () => Promise<void>
let people: (Who & { headers: Record<string, string>; csrf: string })[] = []

type Asker = (typeof people)[number]
type Plan = { route: string; who: Asker; place: Place; verdict: Verdict }

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  const settled = []
  for (const stage of stages) settled.push({ stage, settled: await settle(city, stage) })
  const turnedAway = settled.find(({ stage }) => stage === 'not-accepted')?.settled
  if (turnedAway) turnedAway.rating = await rateBadly(city, turnedAway.id)
  await city.work()
  const told = await departmentInbox(city.platform.store, { kind: 'system' })
  notes = new Map(told.map(({ caseId, key }) => [caseId, key]))
  places = settled.flatMap(({ stage, settled: one }) => {
    const place = { stage, settled: one, told: notes.has(one.id) }
    return [null, ...one.tasks].map(task => ({ ...place, task }))
  })
  people = await Promise.all(cast(city).map(signedIn))
  putBack = await remember(city)
})
afterAll(() => city.close())

function cast(of: TestCity): Who[] {
  const accounts = accountsOf(of)
  const agent = owner(of)
  const smartWorks = accounts.organisations.find(({ id }) => id === 'smart-works')
  const party = { kind: 'organisation' as const, id: smartWorks?.creditCode ?? '', name: '智造' }
  const officer = (department: string, roles: string[]): Actor =>
    ({ kind: 'officer', id: `${department}-new`, name: '新人', department, roles }) as Actor
  return [
    { label: 'nobody', actor: { kind: 'anonymous' } },
    { label: 'the agent, signed in at another site', actor: agent, elsewhere: true },
    { label: 'the agent', actor: agent },
    { label: 'another agent of the same party', actor: { ...agent, id: 'qian-shier', name: '钱示二' } },
    { label: 'the agent for another party', actor: { ...agent, party } },
    {
      label: 'another applicant',
      actor: { kind: 'applicant', id: 'wang-shihe', name: '王示河', party },
    },
    { label: 'a resident', actor: person(of, 'zhao-shihe') },
    {
      label: 'a person whose id is that of the party',
      actor: {
        kind: 'applicant',
        id: 'x',
        name: '某',
        party: { kind: 'person', id: `${ownerParty}x`, name: '某' },
      },
    },
    ...['sun-shishou', 'zhou-shishen', 'wu-shihe', 'zheng-shijue', 'feng-shisong'].map(id => ({
      label: `deciding: ${id}`,
      actor: person(of, id),
    })),
    { label: 'deciding: without a role', actor: officer('approval', []) },
    { label: 'supervising: inspector', actor: person(of, 'chen-shicha') },
    {
      label: 'supervising: every role but inspector',
      actor: officer('urban-management', ['intake', 'review', 'rule']),
    },
    { label: 'a third department', actor: person(of, 'chu-shibei') },
    { label: 'the supervisor', actor: person(of, 'wei-shidu') },
  ]
}

async function signedIn(who: Who): Promise<Asker> {
  if (who.actor.kind === 'anonymous') return { ...who, headers: {}, csrf: '' }
  if (!who.elsewhere) {
    const { cookie, csrf } = await city.signIn(who.actor)
    return { ...who, headers: { cookie }, csrf }
  }
  const token = randomUUID()
  const idHash = createHash('sha256').update(token).digest('hex')
  const times = { createdAt: '2026-09-28T00:00:00Z', expiresAt: '2027-09-28T00:00:00Z' }
  const row = { idHash, subject: 'li-shiquan', actor: who.actor, csrf: 'elsewhere', idToken: null, ...times }
  await createSession(atSite(city.platform.store, 'elsewhere'), row)
  return { ...who, headers: { cookie: `baotu=${token}` }, csrf: 'elsewhere' }
}

/** Every revision, event, upload, task and note in one line: equal lines, nothing changed. */
function fingerprint(): Promise<string> {
  return withActor(city.platform.store, { kind: 'system' }, async client => {
    const { rows } = await client.query(`select
      (select string_agg(case_id || ':' || rev || ':' || seq || ':' || head, ' ' order by case_id) from "case") ||
      (select count(*) from case_event) || ' ' || (select count(*) from upload where removed_at is null) || ' ' ||
      (select count(*) from task where closed_at is null) || ' ' || (select count(*) from task where assignee is not null) || ' ' ||
      (select count(*) from department_inbox where received_at is not null) || ' ' || (select count(*) from paper) || ' ' ||
      (select coalesce(string_agg(rating_id || ':' || rev, ' ' order by rating_id), '') from rating) as line`)
    return String(rows[0].line)
  })
}

type Answer = { status: number; location: string; body: string; whole: string }

async function ask(route: string, who: Asker, ids: Ids, csrf: string | null): Promise<Answer> {
  const [method, url] = [route.split(' ')[0] as 'GET' | 'POST', address(route, ids)]
  const fields = { ...(csrf === null ? {} : { csrf }), command: randomUUID() }
  const colleague = 'id' in who.actor && who.actor.id === 'zhou-shishen' ? 'wu-shihe' : 'zhou-shishen'
  const body =
    method === 'GET'
      ? {}
      : isUpload(route)
        ? uploadBody(fields, pdf())
        : {
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: new URLSearchParams({ ...form(route, ids, colleague), ...fields }).toString(),
          }
  const answer = await city.app.inject({
    method,
    url,
    ...body,
    headers: { ...who.headers, ...('headers' in body ? body.headers : {}) },
  })
  const { date: _date, 'content-length': _length, 'set-cookie': _cookie, ...headers } = answer.headers
  const whole = [...new Set(Object.values(ids))]
    .toSorted((one, other) => other.length - one.length)
    .filter(one => one.length > 3)
    .reduce(
      (text, one) => text.replaceAll(one, '·').replaceAll(encodeURIComponent(one), '·'),
      JSON.stringify(headers) + answer.payload,
    )
  return {
    status: answer.statusCode,
    location: answer.headers.location ?? '',
    body: answer.payload,
    whole: `${answer.statusCode} ${whole}`
      .replaceAll(/\/tasks\/\d+\//gu, '/tasks/·/')
      .replaceAll(/%2Ftasks%2F\d+%2F/gu, '%2Ftasks%2F·%2F')
      .replaceAll(/(\/process\/|%2Fprocess%2F)\d+/gu, '$1·'),
  }
}

function pdf(): Uint8Array {
  return (
    city.platform.serviceOf('outdoor-advertising')?.files.get('files/sample-design.pdf') ?? new Uint8Array()
  )
}

/** The verdict that an answer amounts to, or its status where it is none. */
function verdictOf({ status, location }: Answer): string {
  if (status === 303 && location.startsWith('/sign-in?next=')) return 'sign-in'
  // 403 is the page that says which kind of applicant a service is for: it tells of the service, not of a case.
  if ([200, 202, 303, 403, 422].includes(status)) return 'served'
  return ({ 404: 'hidden', 409: 'moved' } as Record<number, string>)[status] ?? `status ${status}`
}

const idsFor = ({ place: { settled, task } }: Plan) =>
  idsOf(settled, task?.key ?? null, notes.get(settled.id) ?? 'granted-mine')

const about = ({ route, who, place: { stage, task } }: Plan) =>
  `${route} by ${who.label} on ${stage}${task === null ? '' : `/${task.action}`}`

/** Signing out ends the session of this test; the provider does not listen here; no certificate has the code of the matrix. */
const elsewhereProved = new Set(['POST /sign-out', 'GET /sign-in/go', 'GET /verify/:code'])

/** Addresses that are about a case, a file, a task, a draft: the thing decides, not only who asks. */
const ofThings = (route: string) =>
  /:id|:file|:key|:rating|\/apply\//u.test(route) && !route.includes('/services/')

function plans(): Plan[] {
  return judged().flatMap(route =>
    people.flatMap(who =>
      placesFor(route).map(place => ({ route, who, place, verdict: rules[route]?.(who, place) ?? 'hidden' })),
    ),
  )
}

function placesFor(route: string): Place[] {
  const first = places.filter(({ task }) => task === null)
  if (route.includes(':key') && !route.includes('/inbox/')) return places
  if (route.includes('/apply/')) return first.filter(({ stage }) => stage === 'draft')
  return ofThings(route) ? first : first.slice(0, 1)
}

/** HEAD is answered by the handler of GET; assets are the same for everybody; the machines' door knows nobody and no case. */
function judged(): string[] {
  return city.routes.filter(route => !/^HEAD | \/(assets|api)\//u.test(route))
}

const nothing = (): Ids => ({
  id: randomUUID(),
  file: randomUUID(),
  paper: 'acceptance-7',
  key: '998',
  note: 'granted-none',
  rating: randomUUID(),
})
const nonsense: Ids = {
  id: 'no-such-id',
  file: 'no-file',
  paper: 'no-paper',
  key: 'no-key',
  note: 'no-note',
  rating: 'no-rating',
}

test('every address has a rule, and every rule an address', () => {
  expect(judged().toSorted()).toEqual(Object.keys(rules).toSorted())
})

/** What nobody else may read: name, credit code, agent, phone, number, query code, file. */
async function secrets(): Promise<string[]> {
  const rows = await city.asSuperuser(
    `select number, state->>'queryCode' as code from "case" where number is not null`,
  )
  const told = ['济南示例泉韵传媒有限公司', ownerParty, '李示泉', '19900000001', fileName, '泉韵大厦']
  const codes = rows.flatMap(({ number, code }) => [number, code]).filter(one => typeof one === 'string')
  return [...told, ...codes]
}

describe('the first wall', { timeout: 240_000 }, () => {
  test('what is not theirs is not there: same bytes, no change, no name', async () => {
    const secret = await secrets()
    const hidden = plans().filter(({ verdict }) => verdict === 'hidden' || verdict === 'sign-in')
    const before = await fingerprint()
    const wrong: string[] = []
    const missing = new Map<string, Answer>()
    for (const plan of chosen(hidden)) {
      const { route, who, place, verdict } = plan
      const answer = await ask(route, who, idsFor(plan), who.csrf)
      const got = verdictOf(answer)
      if (got !== verdict) wrong.push(`${about(plan)}: ${got} instead of ${verdict}`)
      const mine = who.label === 'the agent' || who.label.startsWith('another agent')
      const leaked = mine ? [] : secret.filter(one => answer.body.includes(one))
      // The shell greets whoever is signed in by name.
      const named = 'party' in who.actor ? [who.actor.name, who.actor.party.name] : []
      if (leaked.some(one => !named.includes(one))) wrong.push(`${about(plan)}: tells ${leaked.join(', ')}`)
      const key = `${route} ${who.label}`
      const none = missing.get(key) ?? (await ask(route, who, nothing(), who.csrf))
      missing.set(key, none)
      const mayKnow = mine || (place.task !== null && mayRead(who, place)) || route.includes('/apply/')
      if (got === 'hidden' && verdictOf(none) === 'hidden' && none.whole !== answer.whole)
        wrong.push(`${about(plan)}: differs from a thing that is not there`)
      if (got === 'hidden' && verdictOf(none) !== 'hidden' && !mayKnow)
        wrong.push(`${about(plan)}: a thing that is not there is ${verdictOf(none)}`)
    }
    expect(wrong).toEqual([])
    expect(await fingerprint()).toBe(before)
  })

  test('a malformed id is like one of nothing', async () => {
    const wrong: string[] = []
    const [anybody] = places
    const asked = new Set(['the agent', 'another applicant', 'deciding: zhou-shishen', 'the supervisor'])
    for (const route of judged().filter(one => /:id/u.test(one) && !one.includes('/services/'))) {
      for (const who of people.filter(({ label }) => asked.has(label))) {
        if (!anybody || (rules[route]?.(who, anybody) ?? 'hidden') !== 'hidden') continue
        const [none, odd] = [
          await ask(route, who, nothing(), who.csrf),
          await ask(route, who, nonsense, who.csrf),
        ]
        if (odd.whole !== none.whole)
          wrong.push(`${route} by ${who.label}: ${odd.status}, not ${none.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('what is theirs is served, and what came too late is told so', async () => {
    const wrong: string[] = []
    const allowed = plans().filter(({ verdict, who, route }) => {
      const once = ofThings(route) || who.label === 'the agent'
      return (verdict === 'served' || verdict === 'moved') && once && !elsewhereProved.has(route)
    })
    const posts = allowed.filter(({ route }) => route.startsWith('POST '))
    let before = await fingerprint()
    const judge = async (plan: Plan) => {
      const got = verdictOf(await ask(plan.route, plan.who, idsFor(plan), plan.who.csrf))
      // Handing over a task that is gone is stopped at the form when the department has no colleague.
      const either = plan.route.endsWith('/transfer') && plan.place.task === null && got === 'served'
      if (got !== plan.verdict && !either) wrong.push(`${about(plan)}: ${got} instead of ${plan.verdict}`)
    }
    for (const plan of chosen(
      allowed.filter(one => !posts.includes(one)),
      250,
    ))
      await judge(plan)
    expect(await fingerprint(), 'a GET changed something').toBe(before)
    for (const plan of chosen(posts, 300)) {
      await judge(plan)
      const after = await fingerprint()
      if (after === before) continue
      if (plan.verdict === 'moved') wrong.push(`${about(plan)}: changed something`)
      await putBack()
      before = await fingerprint()
    }
    expect(wrong).toEqual([])
  })

  test('without the token of the session no form does anything, and tells nothing', async () => {
    const before = await fingerprint()
    const wrong: string[] = []
    const forms = plans().filter(
      ({ route, who }) => route.startsWith('POST ') && who.csrf !== '' && !who.elsewhere,
    )
    for (const csrf of [null, randomUUID()]) {
      for (const plan of chosen(forms, 0)) {
        const { route, who, verdict } = plan
        if (route === 'POST /sign-out') continue
        const answer = await ask(route, who, idsFor(plan), csrf)
        // A file comes after its token: there the state of the case may speak first.
        const expected = isUpload(route) && verdict === 'moved' ? 409 : 404
        if (answer.status !== expected) wrong.push(`${about(plan)}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint()).toBe(before)
  })

  test('lists show a stranger nothing of it', async () => {
    const secret = await secrets()
    const lists = [
      '/',
      '/cases',
      '/cases?show=all',
      '/desk',
      '/desk/queue',
      '/desk/inbox',
      '/desk/inbox?at=done',
    ]
    const searches = secret.map(one => `/desk/search?q=${encodeURIComponent(one)}`)
    for (const who of people.filter(one => isStranger(one))) {
      for (const url of [...lists, ...searches]) {
        const { payload } = await city.app.inject({ url, headers: who.headers })
        const named = 'party' in who.actor ? [who.actor.name, who.actor.party.name] : []
        // A search shows again what was asked for.
        const asked = decodeURIComponent(url.split('?q=')[1] ?? '')
        const told = secret.filter(
          one => payload.includes(one) && !named.includes(one) && !asked.includes(one),
        )
        expect({ who: who.label, url, told }).toEqual({ who: who.label, url, told: [] })
      }
    }
  })

  test('whoever verifies a certificate learns what it shows openly and nothing of its case', async () => {
    const code = places.find(({ stage }) => stage === 'granted')?.settled.certificate
    const { payload, statusCode } = await city.app.inject({ url: `/verify/${code}` })
    expect(statusCode).toBe(200)
    const told = (await secrets()).filter(one => payload.includes(one))
    const open = city.platform
      .serviceOf('outdoor-advertising')
      ?.certificate?.fields.filter(field => field.public)
    expect(open?.length).toBeGreaterThan(0)
    for (const one of told) expect(['济南示例泉韵传媒有限公司', ownerParty, '泉韵大厦']).toContain(one)
  })
})

/** Takes no part in any case of the party. */
function isStranger({ actor, elsewhere }: Who): boolean {
  if (elsewhere || actor.kind === 'anonymous') return true
  if (actor.kind === 'applicant') return actor.party.id !== ownerParty
  return actor.kind === 'officer' && actor.department === 'development-reform'
}

/** A seeded choice in a seeded order, in which every route × actor stands at least once. */
function chosen(all: Plan[], most = hiddenRequests): Plan[] {
  const whole = { minLength: all.length, maxLength: all.length }
  const [mixed = []] = sample(shuffledSubarray(all, whole), { seed, numRuns: 1 })
  const first = new Map(mixed.map(plan => [`${plan.route} ${plan.who.label}`, plan]))
  const rest = mixed.filter(plan => first.get(`${plan.route} ${plan.who.label}`) !== plan)
  return [...first.values(), ...rest.slice(0, Math.max(0, most - first.size))]
}

describe('the second wall, without the first', { timeout: 240_000 }, () => {
  const reading = () => places.filter(({ task }) => task === null)

  test('what an actor may not see is not in the database for them', async () => {
    const wrong: string[] = []
    for (const who of people) {
      const store = who.elsewhere ? atSite(city.platform.store, 'elsewhere') : city.platform.store
      for (const place of reading()) {
        const { id } = place.settled
        const seen = await loadCase(store, who.actor, id, 'test')
        const may = mayRead(who, place)
        if ((seen !== null) !== may)
          wrong.push(`${who.label} on ${place.stage}: ${seen === null ? 'not seen' : 'seen'}`)
        if (may) continue
        const rest = await Promise.all([
          caseHistory(store, who.actor, id),
          uploadsOf(store, who.actor, id),
          papersOf(store, who.actor, id),
          certificatesOf(store, who.actor, id),
          listMails(store, who.actor, { caseId: id }),
          departmentInbox(store, who.actor, { caseId: id }),
        ])
        if (rest.flat().length > 0) wrong.push(`${who.label} on ${place.stage}: sees what hangs on it`)
      }
      const found = [
        ...(await findCases(store, who.actor, { limit: 500 })).rows,
        ...(who.actor.kind === 'applicant' ? (await myCases(store, who.actor, { limit: 500 })).rows : []),
        ...(await queue(store, who.actor, { whose: 'site', now: '2026-09-28T01:30:00Z' })).rows,
      ]
      const ours = new Map(reading().map(place => [place.settled.id, place]))
      for (const { caseId } of found) {
        const place = ours.get(caseId)
        if (place && !mayRead(who, place)) wrong.push(`${who.label}: ${place.stage} stands in a list`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('what an actor may not see they can not write', async () => {
    const { store } = city.platform
    const before = await fingerprint()
    const wrong: string[] = []
    for (const place of reading()) {
      const stored = await loadCase(store, { kind: 'system' }, place.settled.id, 'test')
      if (stored === null) throw new Error('The case is gone')
      const { caseId, rev, head, lastAt: at, tasks: _tasks, ...row } = stored
      const step = (): Step => ({
        caseId,
        base: { rev, head },
        commandId: randomUUID(),
        at,
        case: row,
        events: [{ type: 'answers-saved', data: {} }],
      })
      for (const who of people) {
        if (mayRead(who, place)) continue
        const at = who.elsewhere ? atSite(store, 'elsewhere') : store
        const kept = await append(at, who.actor, step()).then(
          ({ ok }) => ok,
          () => false,
        )
        if (kept) wrong.push(`${who.label} steps ${place.stage}`)
        for (const statement of statements(caseId)) {
          const rows = await withActor(
            at,
            who.actor,
            async client => (await client.query(statement)).rowCount,
          ).catch(() => 0)
          if (rows !== 0) wrong.push(`${who.label} on ${place.stage}: ${statement}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint()).toBe(before)
  })

  test('history is written once: nobody changes or takes away an event', async () => {
    const { store } = city.platform
    for (const actor of [{ kind: 'system' } as const, ...people.map(who => who.actor)]) {
      for (const statement of [
        'update case_event set data = data',
        'delete from case_event',
        'delete from access_log',
      ])
        await expect(withActor(store, actor, client => client.query(statement))).rejects.toThrow(
          /permission denied/u,
        )
    }
  })
})

function statements(caseId: string): string[] {
  return [
    `update "case" set status = 'granted' where case_id = '${caseId}'`,
    `update task set assignee = 'me' where case_id = '${caseId}'`,
    `update upload set removed_at = now() where case_id = '${caseId}'`,
    `update paper set path = 'x' where case_id = '${caseId}'`,
    `update certificate set state = 'revoked' where case_id = '${caseId}'`,
    `update outbox_mail set recipient = 'x' where case_id = '${caseId}'`,
  ]
}
