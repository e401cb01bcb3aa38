import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { checkCertificateIdentifier, clocks, fold, isOver, runExample } from '../index.ts'
import {
  accounts,
  applicant,
  ask,
  catalog,
  codesOf,
  done,
  draft,
  keyOf,
  played,
  service,
  stranger,
  who,
} from '../test/town.ts'

const intake = who('sun-shishou')
const inspector = who('chen-shicha')
const reviewer = who('zhou-shishen')
const second = who('wu-shihe')
const head = who('zheng-shijue')

const submitted = played('granted-screen', 0).case
const accepted = played('granted-screen', 1).case
const reviewed = played('granted-screen', 3).case
const toRule = played('granted-screen', 4).case

describe('declared examples', () => {
  const stage = { site: catalog.site, accounts, calendar: nationalCalendar, sequence: 7 }
  const all = catalog.services.flatMap(one => one.examples.map(example => ({ one, example })))

  it.each(all)('$example.id follows as declared', ({ one, example }) => {
    expect(runExample(one, example, stage).faults).toEqual([])
  })

  it.each(all)(
    'C1.3 $example.id: folding its events gives the case, also after a JSON round trip',
    ({ one, example }) => {
      const { case: of, events } = runExample(one, example, stage)
      expect(fold(events)).toEqual(of)
      expect(fold(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(of)))
    },
  )

  it.each(all)('$example.id twice gives the same to the byte', ({ one, example }) => {
    const twice = [runExample(one, example, stage), runExample(one, example, stage)]
    expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]))
  })
})

describe('C2 applying', () => {
  it('C2.1 nobody but the party edits a draft', () => {
    for (const other of [stranger, intake, who('wei-shidu')]) {
      expect(codesOf(ask(draft(), { type: 'save-answers', answers: {} }, other))).toEqual(['not-yours'])
    }
  })

  it('C2.2 an empty draft is refused with every field and material that is missing', () => {
    const refused = ask(draft(), { type: 'submit', sequence: 1, queryCode: 'Q' }, applicant)
    expect(codesOf(refused).length).toBeGreaterThan(5)
  })

  it('C2.3 submission gives number and query code, starts the clock of acceptance and orders the receipt', () => {
    expect(submitted).toMatchObject({
      status: 'submitted',
      number: '370100-20260928-000001',
      queryCode: 'EXAMPLE1',
    })
    expect(submitted.clocks.map(({ name, startedOn }) => [name, startedOn])).toEqual([
      ['acceptance', '2026-09-28'],
    ])
    expect(submitted.papers.map(({ kind }) => kind)).toEqual(['receipt'])
  })

  it('C2.4 a second submission is refused and says the number', () => {
    const again = ask(submitted, { type: 'submit', sequence: 2, queryCode: 'Q' }, applicant)
    expect(again).toEqual({
      ok: false,
      problems: [{ code: 'submitted-before', params: { number: '370100-20260928-000001' } }],
    })
  })

  it.each([
    ['submitted', submitted],
    ['accepted', accepted],
    ['to be ruled on', toRule],
  ])('C2.5 a case that is %s may be withdrawn; nothing waits any more', (_, of) => {
    const after = done(ask(of, { type: 'withdraw', reason: '不办了' }, applicant))
    expect(after).toMatchObject({ status: 'withdrawn', tasks: [], process: { instances: [] } })
    expect(after.clocks.every(clock => clock.stoppedOn !== null)).toBe(true)
  })

  it('C2.5 after the ruling it may not', () => {
    const { case: granted } = played('granted-screen', 5)
    expect(codesOf(ask(granted, { type: 'withdraw', reason: '' }, applicant))).toEqual(['wrong-status'])
  })
})

describe('C3 intake', () => {
  const key = keyOf(submitted, 'intake')
  const lines = [{ about: 'plan', ask: '请补交设置方案' }]

  it('C3.1 acceptance stops one clock, starts the next and orders the notice', () => {
    expect(accepted.status).toBe('accepted')
    expect(accepted.clocks.map(({ name, stoppedOn }) => [name, stoppedOn])).toEqual([
      ['acceptance', '2026-09-28'],
      ['decision', null],
    ])
    expect(accepted.papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptance'])
  })

  it('C3.2 a notice without lines, or with an empty one, is refused', () => {
    expect(codesOf(ask(submitted, { type: 'ask-supplement', key, lines: [] }, intake))).toEqual([
      'supplement-empty',
    ])
    const half = ask(
      submitted,
      { type: 'ask-supplement', key, lines: [...lines, { about: 'design', ask: ' ' }] },
      intake,
    )
    expect(half).toEqual({ ok: false, problems: [{ code: 'required', path: 'lines.1.ask' }] })
  })

  it('C3.3 and C3.4 it is answered line by line, and there is no second one', () => {
    const asked = done(ask(submitted, { type: 'ask-supplement', key, lines }, intake))
    expect(asked.status).toBe('supplementing')
    const answer = keyOf(asked, 'supplement')
    const silent = ask(asked, { type: 'answer-supplement', key: answer, answers: {} }, applicant)
    expect(silent).toEqual({ ok: false, problems: [{ code: 'required', path: 'answers.1' }] })
    const back = done(
      ask(asked, { type: 'answer-supplement', key: answer, answers: { 1: '已补交' } }, applicant),
    )
    expect(back).toMatchObject({ status: 'submitted', supplement: { lines: [{ answer: '已补交' }] } })
    expect(back.clocks.at(-1)).toMatchObject({ name: 'acceptance', stoppedOn: null })
    const again = ask(back, { type: 'ask-supplement', key: keyOf(back, 'intake'), lines }, intake)
    expect(codesOf(again)).toEqual(['supplement-asked-before'])
  })

  it('C3.5 a matter of another body is refused with the body that is competent', () => {
    const refuse = {
      type: 'refuse-acceptance',
      key,
      reason: 'not-ours',
      explanation: '属于交通部门',
      route: '',
    } as const
    expect(ask(submitted, refuse, intake)).toEqual({
      ok: false,
      problems: [{ code: 'required', path: 'route' }],
    })
    const after = done(ask(submitted, { ...refuse, route: '市交通运输局' }, intake))
    expect(after).toMatchObject({ status: 'not-ours', tasks: [], refusal: { route: '市交通运输局' } })
  })
})

describe('C4 handling', () => {
  it('C4.1 a task waits for its department and role', () => {
    const record = {
      type: 'record-inspection',
      key: keyOf(accepted, 'inspection'),
      visitedOn: '2026-09-29',
      present: '李示泉',
      conforms: true,
      findings: '一致',
    } as const
    expect(codesOf(ask(accepted, record, reviewer))).toEqual(['not-yours'])
    expect(done(ask(accepted, record, inspector)).inspections).toHaveLength(1)
  })

  it('C4.2 a claimed task is refused to a colleague, who is told by whom and since when', () => {
    const key = keyOf(accepted, 'review-1')
    const claimed = done(ask(accepted, { type: 'claim', key }, reviewer, '2026-09-29T08:30:00+08:00'))
    const params = { by: '周示审', at: '2026-09-29T08:30:00+08:00' }
    expect(ask(claimed, { type: 'claim', key }, second)).toEqual({
      ok: false,
      problems: [{ code: 'task-taken', params }],
    })
    const opinion = { type: 'give-opinion', key, agrees: true, opinion: '同意' } as const
    expect(codesOf(ask(claimed, opinion, second))).toEqual(['task-taken'])
    expect(codesOf(ask(claimed, opinion, reviewer))).toEqual([])
  })

  it('C4.3 whoever gave the first opinion may not give the second', () => {
    const opinion = {
      type: 'give-opinion',
      key: keyOf(reviewed, 'review-2'),
      agrees: true,
      opinion: '同意',
    } as const
    expect(codesOf(ask(reviewed, opinion, reviewer))).toEqual(['same-officer'])
    expect(codesOf(ask(reviewed, { type: 'claim', key: opinion.key }, reviewer))).toEqual(['same-officer'])
    expect(codesOf(ask(reviewed, opinion, second))).toEqual([])
  })

  it('C4.4 the second of two at once finds the task gone', () => {
    const key = keyOf(submitted, 'intake')
    const after = done(ask(submitted, { type: 'accept', key }, intake))
    expect(codesOf(ask(after, { type: 'accept', key }, intake))).toEqual(['no-such-task'])
  })

  it('C4.5 a task is handed to a colleague, who then has it', () => {
    const key = keyOf(accepted, 'review-1')
    const officer = { id: second.kind === 'officer' ? second.id : '', name: '吴示核' }
    const handed = done(ask(accepted, { type: 'transfer', key, officer, note: '休假' }, reviewer))
    expect(handed.tasks.find(task => task.key === key)?.assignee?.id).toBe('wu-shihe')
    expect(codesOf(ask(handed, { type: 'release', key }, reviewer))).toEqual(['task-taken'])
    expect(
      done(ask(handed, { type: 'release', key }, second)).tasks.find(task => task.key === key)?.assignee,
    ).toBeNull()
  })
})

describe('C5 ruling', () => {
  const key = keyOf(toRule, 'ruling')

  it('C5.1 a refusal gives reasons', () => {
    expect(ask(toRule, { type: 'refuse', key, reasons: ' ' }, head)).toEqual({
      ok: false,
      problems: [{ code: 'required', path: 'reasons' }],
    })
    const refused = done(ask(toRule, { type: 'refuse', key, reasons: '遮挡交通标志' }, head))
    expect(refused).toMatchObject({
      status: 'refused',
      certificate: null,
      ruling: { reasons: '遮挡交通标志' },
    })
    expect(isOver(refused.status)).toBe(true)
    expect(refused.papers.at(-1)?.kind).toBe('refusal')
  })

  it('C5.2 and C5.3 a grant yields a certificate whose identifier is right, and the supervising department hears of it', () => {
    const decided = ask(toRule, { type: 'grant', key, reasons: '准予' }, head, '2026-09-30T16:00:00+08:00')
    const granted = done(decided)
    expect(checkCertificateIdentifier(granted.certificate?.identifier ?? '').ok).toBe(true)
    expect(granted.told).toEqual([
      {
        department: 'urban-management',
        event: 'granted',
        at: '2026-09-30T16:00:00+08:00',
        dueOn: '2026-10-09',
      },
    ])
    expect(granted.clocks.at(-1)?.name).toBe('delivery')
    const jobs = decided.ok ? decided.jobs.map(({ type, key }) => `${type} ${key}`) : []
    expect(new Set(jobs).size).toBe(jobs.length)
    expect(jobs).toContain('tell-department tell:urban-management:granted')
  })

  it('C5.4 a filing is done in the step that submits it, by no officer', () => {
    const { case: filed } = played('filed-factory')
    expect(filed.certificate).not.toBeNull()
    expect(filed.tasks).toEqual([])
    expect(filed.opinions).toEqual([])
    expect(service('project-filing').guide.handling).toBe('1')
  })

  it('C5.5 the case closes when it is delivered', () => {
    const { case: granted } = played('granted-screen', 5)
    const deliver = {
      type: 'deliver',
      key: keyOf(granted, 'delivery'),
      method: 'download',
      detail: '',
    } as const
    const closed = done(ask(granted, deliver, applicant, '2026-10-09T09:00:00+08:00'))
    expect(closed).toMatchObject({ status: 'closed', tasks: [], delivery: { method: 'download' } })
  })
})

describe('C6 clocks', () => {
  it('C6.1 the declared decision shortens the limit of temporary advertising (条例 §22: 5 working days)', () => {
    const { case: temporary } = played('temporary-event', 1)
    const decision = (of: typeof temporary) =>
      of.clocks.find(({ name }) => name === 'decision')?.legal?.amount
    expect([decision(temporary), decision(accepted)]).toEqual([5, 10])
  })

  it('C6.2 the earlier of law and promise is what is due', () => {
    const [, decision] = clocks(accepted, nationalCalendar)
    expect(decision?.due).toBe('2026-10-10')
    expect(decision?.legal?.due.toString()).toBe('2026-10-16')
  })
})
