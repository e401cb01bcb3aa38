import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { type Case, type Command, type Decided, decide, taskDue, timers } from '../../index.ts'
import { ask, catalog, codesOf, done, keyOf, played, service, who } from '../../test/town.ts'

const [sun, zhou, zheng, wei] = ['sun-shishou', 'zhou-shishen', 'zheng-shijue', 'wei-shidu'].map(who) as [
  ReturnType<typeof who>,
  ReturnType<typeof who>,
  ReturnType<typeof who>,
  ReturnType<typeof who>,
]
const system = { kind: 'system' } as const
const fire = { type: 'fire-timer', kind: 'watch', key: 'limits' } as const
const at = (day: string) => `${day}T00:00:00+08:00`

/** Received on Monday 28 September: promised for the next working day, by law for 10 October. */
const received = played('granted-screen', 0).case
/** Accepted on 28 September: promised for 10 October, by law for 19 October. */
const accepted = played('granted-screen', 1).case

const watchOf = (of: Case, site = catalog.site) =>
  timers(of, service(of.service.id), nationalCalendar, site).find(({ kind }) => kind === 'watch')?.dueAt
const inCity = (instant: string | undefined) =>
  instant && Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

/** Lets time pass up to a day: whatever there is to tell is told at its moment. */
function passed(of: Case, until: string, site = catalog.site): Case {
  let now = of
  const end = Temporal.Instant.from(at(until))
  for (;;) {
    const due = watchOf(now, site)
    if (due === undefined || Temporal.Instant.compare(Temporal.Instant.from(due), end) > 0) return now
    now = done(inSite(now, fire, due, site))
  }
}

function inSite(of: Case, command: Command, now: string, site = catalog.site): Decided {
  const codes = ['A1', 'B2', 'C3', 'D4']
  const world = { service: service(of.service.id), site, calendar: nationalCalendar, codes }
  return decide(of, command, system, now, world)
}

describe('C20 warnings', () => {
  it('C20.1 and C20.2 when a limit gets short the officer and the head are told, once per task and limit', () => {
    expect(inCity(watchOf(received))).toBe('2026-09-28')
    const warned = inSite(received, fire, '2026-09-28T10:00:00+08:00')
    expect(warned).toMatchObject({
      ok: true,
      events: [
        { type: 'limit-warned', warning: { limit: 'promised', due: '2026-09-29', department: 'approval' } },
      ],
      jobs: [
        { type: 'tell-department', event: 'limit-soon', department: 'approval', dueOn: '2026-09-29' },
        { type: 'mail-staff', mail: 'limit-soon', department: 'approval' },
      ],
    })
    expect(codesOf(inSite(done(warned), fire, at('2026-09-29')))).toEqual(['not-due'])
    expect(inCity(watchOf(done(warned)))).toBe('2026-09-30')
  })

  it('C20.1 the city says when a limit is short; the task shows the same day', () => {
    const whole = { ...accepted, tasks: accepted.tasks.map(({ limit: _limit, ...task }) => task) }
    const site = { ...catalog.site, lights: { yellowShare: 0, yellowWorkingDays: 3 } }
    expect(inCity(watchOf(whole, site))).toBe('2026-09-30')
    const [task] = whole.tasks
    expect(task && taskDue(whole, task, nationalCalendar, site).soonOn).toBe(inCity(watchOf(whole, site)))
    expect(task && taskDue(whole, task, nationalCalendar, catalog.site).soonOn).toBe('2026-10-09')
  })

  it('C20.2 nothing is told of a clock that stands still, or of the time that the applicant has', () => {
    const begin = { type: 'begin-special', kind: 'expert-review', days: 10, reason: '结构复杂' } as const
    expect(watchOf(done(ask(accepted, begin, zhou)))).toBeUndefined()
    const notice = { type: 'ask-supplement' as const, lines: [{ about: 'design', ask: '请补夜间效果图' }] }
    expect(watchOf(done(ask(received, { ...notice, key: keyOf(received, 'intake') }, sun)))).toBeUndefined()
  })
})

describe('C20 records', () => {
  it('C20.3 each limit that is over opens one record, of the promise first and of the law when that is over too', () => {
    const late = passed(received, '2026-10-10')
    expect(late.supervisions).toMatchObject([
      {
        key: '1',
        number: `${received.number}-01`,
        kind: 'promise-overrun',
        dueOn: '2026-09-29',
        card: 'yellow',
      },
    ])
    expect(passed(received, '2026-10-11').supervisions).toMatchObject([
      { kind: 'promise-overrun' },
      { key: '2', kind: 'legal-overrun', dueOn: '2026-10-10', department: 'approval' },
    ])
  })

  it('C20.3 a step that comes after the end opens the record itself', () => {
    const key = keyOf(received, 'intake')
    const decided = ask(received, { type: 'accept', key }, sun, '2026-09-30T09:00:00+08:00')
    expect(done(decided).supervisions).toMatchObject([{ kind: 'promise-overrun', status: 'waiting' }])
    const intime = ask(received, { type: 'accept', key }, sun, '2026-09-29T23:59:59+08:00')
    expect(done(intime).supervisions).toBeUndefined()
  })

  it('C20.4 a step may be over while the whole is in time', () => {
    const [task] = accepted.tasks
    if (task === undefined) throw new Error('An accepted case has a task')
    const limited = { ...accepted, tasks: [{ ...task, limit: { amount: 1, unit: 'working-day' as const } }] }
    expect(taskDue(limited, limited.tasks[0] ?? task, nationalCalendar, catalog.site).due).toBe('2026-09-29')
    const late = passed(limited, '2026-09-30')
    expect(late.supervisions).toMatchObject([
      {
        kind: 'step-overrun',
        task: { key: task.key, element: task.element },
        dueOn: '2026-09-29',
        clock: null,
      },
    ])
  })

  it('C20.5 a second supplement notice opens one, though a supervisor allowed it', () => {
    const answered = played('supplemented', 2).case
    const allowed = done(
      ask(answered, { type: 'allow-second-notice', reason: '换了设计单位' }, wei, answered.savedAt),
    )
    const notice = { type: 'ask-supplement' as const, lines: [{ about: 'design', ask: '请补结构图' }] }
    const again = done(ask(allowed, { ...notice, key: keyOf(allowed, 'intake') }, sun, answered.savedAt))
    expect(again.supervisions?.map(({ kind }) => kind)).toContain('second-notice')
  })

  it('C20.6 a refusal without reasons does not come about', () => {
    const toRule = played('granted-screen', 4).case
    const [task] = toRule.tasks
    const key = task?.key ?? 0
    expect(task?.action).toBe('ruling')
    expect(codesOf(ask(toRule, { type: 'refuse', key, reasons: ' ' }, zheng, toRule.savedAt))).toEqual([
      'required',
    ])
  })
})

describe('C20 explaining and closing', () => {
  const open = passed(received, '2026-09-30')

  it('C20.7 unexplained in time it turns red, on the scale that says so', () => {
    expect(open.supervisions).toMatchObject([{ card: 'yellow', explainBy: '2026-10-10' }])
    expect(passed(open, '2026-10-11').supervisions?.[0]).toMatchObject({ card: 'red', status: 'waiting' })
    const site = { ...catalog.site, supervision: { ...catalog.site.supervision, scale: 'red' as const } }
    const red = passed(received, '2026-09-30', site)
    expect(red.supervisions).toMatchObject([{ card: 'red' }])
    expect(passed(red, '2026-10-12', site).supervisions).toMatchObject([
      { since: red.supervisions?.[0]?.since },
      {},
    ])
  })

  it('C20.8 the department explains, a supervisor sends back or closes; who and when is kept', () => {
    const explain = { type: 'explain-supervision', record: '1', text: '国庆前来件集中' } as const
    const close = { type: 'close-supervision', record: '1', result: '情况属实，已整改' } as const
    const back = { type: 'return-supervision', record: '1', reason: '没有说明措施' } as const
    expect(codesOf(ask(open, explain, wei))).toEqual(['not-yours'])
    expect(codesOf(ask(open, explain, who('chen-shicha')))).toEqual(['not-yours'])
    expect(codesOf(ask(open, close, sun))).toEqual(['not-yours'])
    expect(codesOf(ask(open, close, wei))).toEqual(['wrong-status'])
    expect(codesOf(ask(open, { ...explain, text: ' ' }, sun))).toEqual(['required'])
    const day = '2026-10-09T10:00:00+08:00'
    const explained = done(ask(open, explain, sun, day))
    expect(explained.supervisions).toMatchObject([
      { status: 'explained', since: day, explanation: { text: '国庆前来件集中', by: { id: 'sun-shishou' } } },
    ])
    const returned = ask(explained, back, wei, day)
    expect(returned).toMatchObject({
      jobs: [{ event: 'supervision-returned' }, { mail: 'supervision-returned' }],
    })
    expect(done(returned).supervisions).toMatchObject([{ status: 'waiting', explainBy: '2026-10-13' }])
    const closed = done(ask(explained, close, wei, day))
    expect(closed.supervisions).toMatchObject([
      { status: 'closed', closing: { by: { id: 'wei-shidu' }, at: day } },
    ])
    expect(codesOf(ask(closed, explain, sun, day))).toEqual(['wrong-status'])
    expect(codesOf(ask(closed, { ...close, record: '9' }, wei, day))).toEqual(['no-such-record'])
  })

  it('C20.8 a closed case is explained and closed all the same', () => {
    const over = {
      ...open,
      status: 'closed' as const,
      closedAt: '2026-09-30T01:00:00Z',
      tasks: [],
      clocks: [],
    }
    const explain = { type: 'explain-supervision', record: '1', text: '已补办' } as const
    expect(done(ask(over, explain, sun)).supervisions).toMatchObject([{ status: 'explained' }])
  })
})
