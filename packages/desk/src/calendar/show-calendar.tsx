import { cityDay } from '@baotu/calendar'
import { maySite } from '@baotu/case'
import { CalendarPage, OverrideForm, t, YearImport } from '@baotu/screens'
import { calendarChanges } from '@baotu/store'
import { notFound, staffOf } from '@baotu/web'
import type { FastifyReply } from 'fastify'
import type { ReactNode } from 'react'
import { type Page, show, type Turn } from '../show.ts'
import { calendarProps } from './calendar-props.ts'

export const importAction = '/desk/calendar/years'
export const overrideAction = '/desk/calendar/overrides'

/** The calendar by which this site counts; supervisors also find the forms that change it. */
export const showCalendar: Page = platform => (request, reply) => renderCalendar({ platform, request, reply })

/** Addresses that only take forms: whoever comes back from sign-in, or reloads, lands on the page. */
export async function backToCalendar(_request: unknown, reply: FastifyReply): Promise<unknown> {
  return reply.redirect('/desk/calendar', 303)
}

/** @param forms a form that was sent and has something to say; the other one stands empty beside it */
export async function renderCalendar(
  turn: Turn,
  forms: { year?: ReactNode; override?: ReactNode } = {},
  wrong = false,
): Promise<unknown> {
  const { platform, request } = turn
  const { locale, session } = request
  const staff = staffOf(request)
  if (!maySite(staff, 'view-calendar')) throw notFound()
  await platform.calendarKeeper.refresh()
  const csrf = session?.csrf ?? ''
  const props = calendarProps({
    stored: platform.calendarKeeper.stored(),
    calendar: platform.calendar,
    changes: await calendarChanges(platform.store, staff, 20),
    today: cityDay(platform.now()),
    locale,
    lifts: maySite(staff, 'lift-override'),
  })
  const nothing = { day: '', kind: '', reason: '', reasonEn: '' }
  const view = (
    <CalendarPage {...props} csrf={csrf}>
      {maySite(staff, 'import-year') &&
        (forms.year ?? <YearImport action={importAction} csrf={csrf} text="" errors={[]} />)}
      {maySite(staff, 'set-override') &&
        (forms.override ?? <OverrideForm action={overrideAction} csrf={csrf} value={nothing} errors={[]} />)}
    </CalendarPage>
  )
  const { title } = t(locale).calendar
  return show(
    turn,
    view,
    { title: wrong ? `${t(locale).shell.errorPrefix}${title}` : title, place: 'calendar' },
    wrong ? 422 : 200,
  )
}
