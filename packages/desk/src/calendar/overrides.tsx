import { isWorkingDay } from '@baotu/calendar'
import { maySite } from '@baotu/case'
import { OverrideForm, problemText } from '@baotu/screens'
import { liftOverride, type StoredOverride, setOverride } from '@baotu/store'
import { calendarOf, notFound, type Platform, staffOf } from '@baotu/web'
import { z } from 'zod'
import { bodyOf, param, sent } from '../read-request.ts'
import type { Page } from '../show.ts'
import { overrideAction, renderCalendar } from './show-calendar.tsx'

const isDay = (text: string) => z.iso.date().safeParse(text).success

/** Closes or works a day of this city. */
export const setCalendarOverride: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  if (!maySite(staff, 'set-override')) throw notFound()
  const body = bodyOf(request)
  const field = (name: string) => sent(body, name).trim()
  const value = {
    day: field('day'),
    kind: field('kind'),
    reason: field('reason'),
    reasonEn: field('reasonEn'),
  }
  const override = { ...value, worked: value.kind === 'worked' }
  const problems = problemsOf(platform, value)
  if (problems.length > 0) {
    const { locale, session } = request
    const errors = problems.map(({ field: at, ...problem }) => ({
      field: at,
      message: problemText(locale, problem),
    }))
    const form = (
      <OverrideForm action={overrideAction} csrf={session?.csrf ?? ''} value={value} errors={errors} />
    )
    return renderCalendar({ platform, request, reply }, { override: form }, true)
  }
  const { day, worked, reason, reasonEn } = override
  const kept: StoredOverride = { day, worked, reason: { zh: reason, en: reasonEn } }
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  await setOverride(platform.store, staff, kept, at)
  await platform.calendarKeeper.refresh()
  return reply.redirect('/desk/calendar', 303)
}

/** Takes back what this city said of a day. */
export const liftCalendarOverride: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const day = String(param(request, 'day'))
  if (!maySite(staff, 'lift-override') || !isDay(day)) throw notFound()
  await liftOverride(platform.store, staff, day, platform.now().toString({ fractionalSecondDigits: 3 }))
  await platform.calendarKeeper.refresh()
  return reply.redirect('/desk/calendar', 303)
}

type Value = { day: string; kind: string; reason: string; reasonEn: string }
type FieldProblem = { field: keyof Value; code: string; params?: Record<string, string | number> }

const longest = 200

function problemsOf({ calendarKeeper }: Platform, value: Value): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { day, kind } = value
  if (!isDay(day)) problems.push({ field: 'day', code: day === '' ? 'required' : 'not-a-date' })
  if (kind !== 'closed' && kind !== 'worked') problems.push({ field: 'kind', code: 'choose' })
  for (const field of ['reason', 'reasonEn'] as const) {
    const now = value[field].length
    if (now === 0) problems.push({ field, code: 'required' })
    if (now > longest) problems.push({ field, code: 'too-long', params: { max: longest, now } })
  }
  if (problems.length > 0) return problems
  const { years, overrides } = calendarKeeper.stored()
  const without = calendarOf({ years, overrides: overrides.filter(one => one.day !== day) })
  const { working } = isWorkingDay(without, Temporal.PlainDate.from(day))
  return working === (kind === 'worked') ? [{ field: 'day', code: `override-${kind}-anyway` }] : []
}
