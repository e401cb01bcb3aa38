// The calendar changed: every running case whose limits end otherwise now takes a step that says so and moves its due days.
import type { WorkingCalendar } from '@baotu/calendar'
import { asCase, type CalendarReason, type Case, movedClocks, timers } from '@baotu/case'
import {
  type CalendarChange,
  calendarChangesFrom,
  moveTimer,
  noteRecomputed,
  orderRecompute,
  type RunningCase,
  runningCases,
  unsettledChanges,
} from '@baotu/store'
import { calendarBefore, calendarOf, type Platform, perform, serviceOf } from '@baotu/web'
import { z } from 'zod'

/** Where a stretch begins: behind this case, for the changes up to this version. Without, it begins with whatever is not settled. */
const stretch = z.object({ site: z.string(), after: z.string().default(''), upTo: z.number().optional() })

const actor = { kind: 'system', job: 'recompute-clocks' } as const
const pageOf = 250
/** One job stays well below the time after which it counts as left by a dead worker. */
const pagesAJob = 20
/** So many steps share a commit; more would keep the pages waiting that people look at. */
const atOnce = 32

/**
 * Goes on where the last stretch ended and orders the next one. Safe to repeat: the step of a case for a version of the calendar
 * has one command id.
 */
export async function recomputeClocks(platform: Platform, payload: unknown): Promise<void> {
  const { site, after, upTo } = stretch.parse(payload)
  const { store, calendarKeeper } = platform
  if (site !== store.site) throw new Error(`A job of the site ${site}; this worker serves ${store.site}`)
  await calendarKeeper.refresh()
  const waiting = await unsettledChanges(store, actor)
  const changes = waiting.filter(({ version }) => upTo === undefined || version <= upTo)
  const [first, last] = [changes[0], changes.at(-1)]
  if (first === undefined || last === undefined) return
  const work = await workOf(platform, changes, first, last)
  let cursor = after
  let page: RunningCase[] = []
  for (let pages = 0; pages < pagesAJob; pages += 1) {
    page = await runningCases(store, { after: cursor, since: first.at, limit: pageOf })
    const moved = await recomputeAll(platform, page, work)
    const done = page.length < pageOf
    const settledAt = done ? platform.now().toString({ fractionalSecondDigits: 3 }) : null
    await noteRecomputed(store, last.version, { seen: page.length, moved, settledAt })
    if (done) {
      if (waiting.length > changes.length) await orderRecompute(store, {})
      return
    }
    cursor = page.at(-1)?.caseId ?? cursor
  }
  await orderRecompute(store, { after: cursor, upTo: last.version })
}

type Work = { before: WorkingCalendar; after: WorkingCalendar; reasons: CalendarReason[]; version: number }

async function workOf(
  { store, calendarKeeper }: Platform,
  changes: CalendarChange[],
  first: CalendarChange,
  last: CalendarChange,
): Promise<Work> {
  const stored = calendarKeeper.stored()
  const since = await calendarChangesFrom(store, actor, first.version)
  const later = since.filter(({ version }) => version > last.version)
  return {
    before: calendarOf(calendarBefore(stored, since)),
    after: calendarOf(calendarBefore(stored, later)),
    reasons: changes.map(reasonOf),
    version: last.version,
  }
}

async function recomputeAll(platform: Platform, page: RunningCase[], work: Work): Promise<number> {
  const left = [...page]
  let moved = 0
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) if (await recompute(platform, one, work)) moved += 1
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return moved
}

async function recompute(platform: Platform, running: RunningCase, work: Work): Promise<boolean> {
  const of = asCase(running.state)
  const moves = movedClocks(of, work.before, work.after, running.begunSince)
  if (moves.length === 0) {
    await moveLimits(platform, of, work)
    return false
  }
  const opened = { case: of, base: { rev: running.rev, head: running.head } }
  const command = { type: 'recompute-clocks', reasons: work.reasons, moves } as const
  const done = await perform(platform, actor, of.id, command, `recompute:${work.version}:${of.id}`, opened)
  // Its clocks stopped meanwhile, or it is gone: then there is nothing to tell.
  return done.ok
}

/** Limits of the process that end otherwise now; a case that takes a step sets them anew by itself. */
async function moveLimits(platform: Platform, of: Case, { before, after }: Work): Promise<void> {
  const service = serviceOf(platform, of)
  const { site } = platform.catalog
  const former = new Map(
    timers(of, service, before, site).map(timer => [`${timer.kind} ${timer.key}`, timer]),
  )
  for (const { kind, key, dueAt } of timers(of, service, after, site)) {
    const was = former.get(`${kind} ${key}`)?.dueAt
    if (was !== undefined && was !== dueAt)
      await moveTimer(platform.store, { caseId: of.id, kind, key, dueAt: was }, dueAt)
  }
}

function reasonOf(change: CalendarChange): CalendarReason {
  if (change.what === 'year') {
    const { year, source } = change.after
    return { kind: 'year', year, source }
  }
  const told = change.after ?? change.before
  const worked = change.after?.worked ?? null
  return { kind: 'day', day: told?.day ?? '', worked, reason: told?.reason ?? { zh: '', en: '' } }
}
