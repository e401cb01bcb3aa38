import { nationalCalendar } from '@baotu/calendar'
import { readService, type Service } from '@baotu/service'
import { describe, expect, it } from 'vitest'
import { type Actor, type Case, type Command, clocks, type Decided, decide, fold } from '../index.ts'
import { ask, catalog, codesOf, done, draft, keyOf, played, service, who } from '../test/town.ts'

const system: Actor = { kind: 'system', job: 'migrate' }
const present = service('outdoor-advertising')

/** The advertising permit with its files changed: another version of it. */
async function changed(change: (path: string, text: string) => string): Promise<Service> {
  const files = new Map(
    [...present.files].map(([path, bytes]) => {
      if (!/\.(bpmn|yaml|form|dmn)$/.test(path)) return [path, bytes]
      return [path, new TextEncoder().encode(change(path, new TextDecoder().decode(bytes)))]
    }),
  )
  const read = await readService(files, { site: catalog.site, domain: 'urban', accounts: catalog.accounts })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.service
}

const everywhere = (from: string, to: string) => (_: string, text: string) => text.replaceAll(from, to)
const inProcess = (from: string, to: string) => (path: string, text: string) =>
  path === 'process.bpmn' ? text.replaceAll(from, to) : text

function migrated(of: Case, to: Service, more: Partial<Extract<Command, { type: 'migrate' }>> = {}): Decided {
  const command = { elements: {}, dropped: [], reason: '依据修订后的条例', administrator: '管理员' }
  return decide(of, { type: 'migrate', ...command, ...more }, system, '2026-10-08T09:00:00+08:00', {
    service: to,
    former: present,
    site: catalog.site,
    calendar: nationalCalendar,
    codes: Array.from({ length: 9 }, (_, index) => `M${index}`),
  })
}

const reasonsOf = (decided: Decided) =>
  decided.ok ? [] : decided.problems.map(({ code, path }) => `${path} ${code}`)

describe('M1 moving to another version', () => {
  it('M1.1 tasks go on under their keys as the new version declares them; finding, clocks and papers stay', async () => {
    const of = played('granted-screen', 1).case
    const to = await changed(everywhere('现场核查', '现场踏勘'))
    const decided = migrated(of, to)
    const after = done(decided)
    expect(after.service).toEqual({ id: 'outdoor-advertising', version: to.version })
    expect(after.tasks.map(task => [task.key, task.name.zh])).toEqual(
      of.tasks.map(task => [task.key, task.name.zh.replace('现场核查', '现场踏勘')]),
    )
    for (const kept of ['status', 'findings', 'papers', 'answers', 'files', 'clocks'] as const)
      expect(after[kept]).toEqual(of[kept])
    expect(clocks(after, nationalCalendar)).toEqual(clocks(of, nationalCalendar))
    expect(decided.ok && decided.events[0]).toMatchObject({
      type: 'case-migrated',
      from: present.version,
      to: to.version,
      reason: '依据修订后的条例',
      administrator: '管理员',
      by: { kind: 'system' },
    })
    expect(decided.ok && fold([...played('granted-screen', 1).events, ...decided.events])).toEqual(after)
  })

  it('M1.1 whoever has claimed a task keeps it while it is for the same desk, and only then', async () => {
    const of = played('granted-screen', 1).case
    const officer = who('chen-shicha')
    const key = keyOf(of, 'inspection')
    const claimed = done(ask(of, { type: 'claim', key }, officer))
    const same = done(migrated(claimed, await changed(everywhere('现场核查', '现场踏勘'))))
    expect(same.tasks.find(task => task.key === key)?.assignee?.id).toBe('chen-shicha')
    const moved = await changed(inProcess('value="supervising"', 'value="deciding"'))
    const other = done(migrated(claimed, moved)).tasks.find(task => task.key === key)
    expect(other).toMatchObject({ department: 'approval', assignee: null })
  })

  it('M1.2 every reason why it cannot move is named, and nothing has happened', async () => {
    const of = played('granted-screen', 1).case
    const to = await changed(everywhere('review-1', 'first-review'))
    expect(reasonsOf(migrated(of, to))).toEqual(['review-1 element-gone'])
  })

  it('M1.3 who worked on an element is remembered under its new name (§34)', async () => {
    const reviewed = played('granted-screen', 3).case
    expect(reviewed.opinions.map(({ element }) => element)).toEqual(['review-1'])
    const to = await changed(everywhere('review-1', 'first-review'))
    expect(reasonsOf(migrated(reviewed, to))).toContain('review-1 element-gone')
    const after = done(migrated(reviewed, to, { elements: { 'review-1': 'first-review' } }))
    expect(after.opinions.map(({ element }) => element)).toEqual(['first-review'])
  })

  it('M1.4 only the system moves a case, with a reason, and only one that is open', async () => {
    const to = await changed(everywhere('现场核查', '现场踏勘'))
    const of = played('granted-screen', 1).case
    expect(codesOf(migrated(of, to, { reason: ' ' }))).toEqual(['required'])
    expect(codesOf(migrated(played('granted-screen').case, to))).toEqual(['wrong-status'])
    const command: Command = { type: 'migrate', elements: {}, dropped: [], reason: 'x', administrator: 'x' }
    expect(codesOf(ask(of, command, who('sun-shishou')))).toEqual(['not-yours'])
  })

  it('M1.6 a case that another engine has stepped is refused until it is moved, and then goes on', () => {
    const of = played('granted-screen', 1).case
    const [task] = of.tasks
    const earlier = {
      ...of,
      process: of.process && { ...of.process, version: of.process.version.replace(/^\d+/, '0') },
    }
    const claim = { type: 'claim', key: task?.key ?? 0 } as const
    expect(codesOf(ask(earlier, claim, who('chen-shicha')))).toEqual(['other-version'])
    const moved = done(migrated(earlier, present))
    expect(moved.process?.version).toBe(present.process.version)
    expect(done(ask(moved, claim, who('chen-shicha'))).tasks[0]?.assignee?.id).toBe('chen-shicha')
  })

  it('M1.2 a case in a special procedure moves with the tasks that wait in it', async () => {
    const of = played('granted-screen', 4).case
    expect(of.tasks.map(({ action }) => action)).toEqual(['ruling'])
    const special = { ...of, status: 'special' as const }
    const to = await changed(everywhere('现场核查', '现场踏勘'))
    expect(done(migrated(special, to)).tasks.map(({ action }) => action)).toEqual(['ruling'])
  })

  it('M1.5 a draft moves by itself', async () => {
    const to = await changed(everywhere('review-1', 'first-review'))
    expect(done(migrated(draft(), to)).service.version).toBe(to.version)
  })
})

describe('M2 tokens moved by hand', () => {
  const modify = (of: Case, more: Partial<Extract<Command, { type: 'modify' }>>) =>
    ask(
      of,
      { type: 'modify', end: [], enter: [], reason: '误退回', administrator: '管理员', ...more },
      system,
    )

  it('M2.1 a task is ended and another entered, with the reason on record', () => {
    const of = played('granted-screen', 3).case
    const decided = modify(of, { end: of.tasks.map(task => task.key), enter: [{ element: 'ruling', in: 0 }] })
    expect(done(decided).tasks.map(task => task.element)).toEqual(['ruling'])
    expect(decided.ok && decided.events[0]).toMatchObject({
      type: 'case-modified',
      reason: '误退回',
      administrator: '管理员',
    })
  })

  it('M2.2 what cannot be is refused as a whole: a key that is gone, an element that is none, a task against the status', () => {
    const of = played('granted-screen', 0).case
    expect(codesOf(modify(of, { end: [99] }))).toEqual(['no-such-instance'])
    expect(codesOf(modify(of, { enter: [{ element: 'nowhere', in: 0 }] }))).toEqual(['cannot-enter'])
    expect(modify(of, { enter: [{ element: 'ruling', in: 0 }] })).toMatchObject({
      problems: [{ code: 'misplaced-task', path: 'ruling' }],
    })
    expect(codesOf(modify(draft(), { end: [1] }))).toEqual(['wrong-status'])
  })
})
