import { type CalendarYear, changedDays, readCalendarFile } from '@baotu/calendar'
import { maySite } from '@baotu/case'
import { dayText, problemText, t, YearImport } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { importYear } from '@baotu/store'
import { calendarOf, notFound, type Platform, staffOf } from '@baotu/web'
import { bodyOf, sent } from '../read-request.ts'
import type { Page } from '../show.ts'
import { importAction, renderCalendar } from './show-calendar.tsx'

/** Checks the content of a file and shows what it amounts to; sent again from there it is imported. */
export const importCalendarYear: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  if (!maySite(staff, 'import-year')) throw notFound()
  const { locale, session } = request
  const body = bodyOf(request)
  const text = sent(body, 'text')
  const read = readCalendarFile(text)
  if (read.ok && sent(body, 'intent') === 'import') {
    await importYear(platform.store, staff, read.year, platform.now().toString({ fractionalSecondDigits: 3 }))
    await platform.calendarKeeper.refresh()
    return reply.redirect('/desk/calendar', 303)
  }
  const words = t(locale).calendar.import
  const errors = read.ok
    ? []
    : read.problems.map(problem => {
        const said = problemText(locale, problem)
        const message = problem.path === '' ? said : words.fault({ path: problem.path, problem: said })
        return { field: 'text', message }
      })
  const form = (
    <YearImport
      action={importAction}
      csrf={session?.csrf ?? ''}
      text={text}
      errors={errors}
      preview={read.ok ? previewOf(platform, read.year, locale) : undefined}
    />
  )
  return renderCalendar({ platform, request, reply }, { year: form }, !read.ok)
}

function previewOf(platform: Platform, year: CalendarYear, locale: Locale) {
  const all = t(locale).calendar
  const words = all.import
  const day = (iso: string) => dayText(locale, Temporal.PlainDate.from(iso), { year: true })
  const listed = (days: string[]) => ({ n: days.length, days: days.map(day).join(all.comma) })
  const { years, overrides } = platform.calendarKeeper.stored()
  const others = years.filter(one => one.year !== year.year)
  const span = changedDays(platform.calendar, calendarOf({ years: [...others, year], overrides }))
  return {
    year: year.year,
    lines: [
      words.off(listed(year.off)),
      year.work.length === 0 ? words.noWork : words.work(listed(year.work)),
      words.source({ source: year.source }),
      span === null
        ? words.same
        : words.span({ from: day(span.first.toString()), until: day(span.last.toString()) }),
    ],
  }
}
