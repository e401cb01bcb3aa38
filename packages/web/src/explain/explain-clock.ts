// The page that explains a deadline: every day on the way, the law it stands on, who stopped it and when.
import { cityDay, type DueDay } from '@baotu/calendar'
import { type Author, type Case, type CaseEvent, type Clock, clocks, type RunningClock } from '@baotu/case'
import { type ClockExplainedProps, dayText, type ExplainedLimit, limitText, t } from '@baotu/screens'
import type { Locale, Service } from '@baotu/service'
import type { Platform } from '../platform.ts'
import { explainDays } from './explain-days.ts'
import { Notices } from './notices.ts'
import { storyOfClock } from './story-of-clock.ts'

export type ClockToExplain = {
  of: Case
  service: Service
  /** Place of the clock in the case, from 0. */
  at: number
  history: readonly CaseEvent[]
  locale: Locale
  /** How this reader is told who did something: by name at the desk, by department in the portal. */
  nameOf: (author: Author) => string
  hrefOf: (at: number) => string
}

/** Null when the case has no such clock, or the clock has no limit. */
export function explainClock(platform: Platform, asked: ClockToExplain): ClockExplainedProps | null {
  const { of, service, at, locale } = asked
  const running = clockAt(platform, of, at)
  if (running === null) return null
  const words = t(locale).clocks
  const today = cityDay(platform.now())
  const notices = new Notices()
  const { legal, promised, clock } = running
  return {
    title: words.explained.title({ clock: words.names[clock.name] }),
    about: [service.guide.name[locale], of.number ?? ''].join(' · '),
    limits: [...explained('legal', legal, clock, asked), ...explained('promised', promised, clock, asked)],
    sentences: storyOfClock(running, asked),
    tables: tables(running, today, asked, notices),
    tally: tally(longest(running), locale),
    sources: notices.listed(),
    others: clockLinks(platform, asked).filter(({ href }) => href !== asked.hrefOf(at)),
  }
}

/** Every clock of the case that has a limit, with the page that explains it; a clock that ran twice says which time. */
export function clockLinks(
  platform: Platform,
  { of, locale, hrefOf }: Pick<ClockToExplain, 'of' | 'locale' | 'hrefOf'>,
): { label: string; href: string }[] {
  const words = t(locale).clocks
  return of.clocks.flatMap(({ name }, at) => {
    if (clockAt(platform, of, at) === null) return []
    const run = of.clocks.slice(0, at + 1).filter(one => one.name === name).length
    const told = { clock: words.names[name], n: run }
    return [{ label: run > 1 ? words.explained.again(told) : words.explained.link(told), href: hrefOf(at) }]
  })
}

function clockAt({ calendar }: Platform, of: Case, at: number): RunningClock | null {
  const clock = of.clocks[at]
  // A day that is given is not counted: there is nothing to explain.
  return clock === undefined || clock.endsOn !== undefined
    ? null
    : (clocks({ ...of, clocks: [clock] }, calendar)[0] ?? null)
}

function explained(
  which: 'legal' | 'promised',
  end: DueDay | null,
  clock: Clock,
  { service: { guide }, locale }: ClockToExplain,
): ExplainedLimit[] {
  const limit = clock[which]
  if (end === null) return []
  const words = t(locale).clocks
  const basis = guide.basis.find(({ id }) => id === limit?.basis)
  const own = limit?.demo ? words.explained.demo : words.explained.own
  const fixed = limit === null || (which === 'legal' && clock.endsOn !== undefined)
  const licence = limit?.unit === 'working-day' && guide.type === '01'
  return [
    {
      label: words.explained[which],
      limit: fixed ? words.explained.fixed : limitText(locale, limit),
      due: dayText(locale, end.due, { year: true }),
      provisional: end.provisional ? words.provisional : undefined,
      counted: fixed ? words.explained.given : words.explained.unit[licence ? 'licence' : limit.unit],
      law: basis ? words.explained.law({ law: basis.law[locale], article: basis.article[locale] }) : own,
      words: basis?.words[locale],
    },
  ]
}

function longest({ legal, promised }: RunningClock): DueDay | null {
  if (legal === null || promised === null) return legal ?? promised
  return Temporal.PlainDate.compare(legal.due, promised.due) >= 0 ? legal : promised
}

/** Law and promise in one table where both count working days: the longer one passes the end of the shorter. */
function tables(
  running: RunningClock,
  today: Temporal.PlainDate,
  { of, locale, nameOf }: ClockToExplain,
  notices: Notices,
): ClockExplainedProps['tables'] {
  const { clock, legal, promised } = running
  const words = t(locale).clocks.explained
  const given = { of, clock, today, locale, nameOf, notices }
  const both = legal !== null && promised !== null
  if (both && clock.legal?.unit === 'working-day' && clock.promised?.unit === 'working-day') {
    const end = longest(running)
    return end === null ? [] : [{ caption: words.table, days: explainDays(end, { legal, promised }, given) }]
  }
  const one = (end: DueDay | null, which: 'legal' | 'promised') =>
    end === null || end.days.length === 0
      ? []
      : [
          {
            caption: both ? words.tableOf[which] : words.table,
            days: explainDays(end, { [which]: end }, given),
          },
        ]
  return [...one(promised, 'promised'), ...one(legal, 'legal')]
}

function tally(end: DueDay | null, locale: Locale): ClockExplainedProps['tally'] {
  const words = t(locale).clocks.explained
  const days = end?.days ?? []
  const skipped = (why: string) => days.filter(day => !day.counted && day.why === why).length
  const numbers = {
    counted: days.filter(({ counted }) => counted).length,
    weekend: skipped('weekend'),
    holiday: skipped('holiday'),
    closure: skipped('closure'),
    paused: skipped('paused'),
  }
  return Object.entries(numbers).flatMap(([name, n]) =>
    n === 0 ? [] : [{ label: words.tallies[name as keyof typeof numbers], value: words.days({ n }) }],
  )
}
