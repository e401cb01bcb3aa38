// Hearings (听证, 行政许可法 §§46–48): told of the right, asked for in time, held in time, called in time, chaired by nobody who reviewed.
import { workingDaysBetween } from '@baotu/calendar'
import type { Problem } from '@baotu/service'
import { openSpecial } from '../clocks/special-clock.ts'
import { clocks, dayOf, startClock, stopClock } from '../clocks.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { orderPaper } from '../order-paper.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Working days between the call and the hearing (§48(1)). */
const calledBefore = 7

/** What is about to be decided weighs heavily on the applicant: they are told that they may ask to be heard (§47). */
export function offerHearing(story: Story, { matter }: Of<'offer-hearing'>): Problem[] {
  const { status, hearing } = story.case()
  if (after(status, 'pause') === null || hearing !== null) return [{ code: 'wrong-status' }]
  if (!isDeclared(story)) return [{ code: 'no-hearing' }]
  if (matter.trim() === '') return missing('matter')
  story.happened({ type: 'hearing-offered', matter: matter.trim() })
  startClock(story, 'hearing-request')
  orderPaper(story, 'hearing-offer')
  return []
}

/** The applicant asks for it, within the time that the law gives; they pay nothing. */
export function requestHearing(story: Story): Problem[] {
  const { status, hearing, departments } = story.case()
  if (after(status, 'pause') === null || hearing === null || hearing.requestedAt !== null)
    return [{ code: 'wrong-status' }]
  const last = dueOf(story, 'hearing-request')
  if (last !== null && dayOf(story.now) > last) return [{ code: 'hearing-too-late', params: { day: last } }]
  stopClock(story, 'hearing-request')
  story.happened({ type: 'hearing-requested' })
  startClock(story, 'hearing')
  const [department = ''] = departments
  const event = 'hearing-requested'
  const dueOn = dueOf(story, 'hearing')
  story.order({ type: 'tell-department', key: `tell:${department}:${event}`, department, event, dueOn })
  return []
}

/** Day, place and chair, told at least seven days before; the time until the record is there does not count (§45, §48). */
export function callHearing(story: Story, { on, place, chair }: Of<'call-hearing'>): Problem[] {
  const { status, hearing } = story.case()
  const waits = hearing !== null && hearing.requestedAt !== null && hearing.call === null
  if (after(status, 'pause') === null || !waits) return [{ code: 'wrong-status' }]
  const days = on === '' ? 0 : daysUntil(story, on)
  const problems = [
    ...(on === '' ? missing('on') : dayProblems(story, on, days)),
    ...(place.trim() === '' ? missing('place') : []),
    ...(chair.trim() === '' ? missing('chair') : chairProblems(story, chair.trim())),
  ]
  if (problems.length > 0) return problems
  const call = { on, place: place.trim(), chair: chair.trim(), at: story.now }
  story.happened({ type: 'hearing-called', call })
  stopClock(story, 'hearing')
  orderPaper(story, 'hearing-call')
  openSpecial(story, { kind: 'hearing', days, reason: hearing.matter })
  return []
}

/** A hearing that was offered must be waited for, one that was asked for must be called, before anything is decided (§47, §48). */
export function hearingPending(story: Story): boolean {
  const { hearing } = story.case()
  if (hearing === null || hearing.call !== null) return false
  if (hearing.requestedAt !== null) return true
  const last = dueOf(story, 'hearing-request')
  return last === null || dayOf(story.now) <= last
}

function dayProblems(story: Story, on: string, days: number): Problem[] {
  if (days < calledBefore) return [{ code: 'hearing-too-soon', path: 'on' }]
  const last = dueOf(story, 'hearing')
  return last !== null && on > last ? [{ code: 'hearing-overdue', path: 'on', params: { day: last } }] : []
}

/** Nobody who reviewed the case may be in the chair (§48(3)). */
function chairProblems(story: Story, chair: string): Problem[] {
  const { opinions, inspections } = story.case()
  const reviewed = [...opinions, ...inspections].some(({ by }) => by.name === chair)
  return reviewed ? [{ code: 'chair-reviewed', path: 'chair' }] : []
}

function isDeclared({ world }: Story): boolean {
  const { specials, limits } = world.service.guide
  return limits['hearing-request'] !== undefined && specials.some(({ kind }) => kind === 'hearing')
}

function dueOf(story: Story, name: 'hearing-request' | 'hearing'): string | null {
  const found = clocks(story.case(), story.world.calendar).findLast(({ clock }) => clock.name === name)
  return (found?.legal ?? found?.promised)?.due.toString() ?? null
}

function daysUntil({ world, now }: Story, day: string): number {
  const today = Temporal.PlainDate.from(dayOf(now))
  return workingDaysBetween(world.calendar, today, Temporal.PlainDate.from(day))
}
