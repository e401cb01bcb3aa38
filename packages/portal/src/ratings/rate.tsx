// The applicant rates a service that is over, once; and reads afterwards what came of it.
import { randomUUID } from 'node:crypto'
import {
  type GivenRating,
  indicators,
  type Rating,
  type RatingWindow,
  ratingWindow,
  type Satisfaction,
} from '@baotu/case'
import { dayText, limitText, RatePage, RatingGiven, t } from '@baotu/screens'
import { type Problem, satisfactions } from '@baotu/service'
import {
  applicantOf,
  notFound,
  type Platform,
  Refused,
  rateCase,
  ratingEvents,
  ratingOf,
  unpark,
} from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { type OwnCase, ownCase } from '../cases/own-case.ts'
import { departmentName } from '../department-name.ts'
import { byField, summarised } from '../problem-words.ts'
import { type Body, bodyOf, commandOf, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { rateUntil, ratingStanding } from './rating-line.ts'

export const showRating: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const own = await ownCase(platform, request, 'rate')
  const rating = await ratingOf(platform, applicantOf(request), own.of.id)
  if (rating !== null) return given(turn, own, rating)
  return form(turn, own, (await unpark(platform, request, reply)) ?? {}, [])
}

export const giveRating: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const own = await ownCase(platform, request, 'rate')
  const body = bodyOf(request)
  const done = await rateCase(
    platform,
    applicantOf(request),
    own.of,
    readRating(request, body),
    commandOf(body),
  )
  if (done.ok) return reply.redirect(`/cases/${own.of.id}/rating`, 303)
  if (done.missing) throw notFound()
  if (done.problems.every(({ path }) => path !== undefined)) return form(turn, own, body, done.problems)
  throw tooLate(own, done.problems[0])
}

function readRating({ headers }: FastifyRequest, body: Body): GivenRating {
  const told = indicators.flatMap(name => {
    const level = levelOf(sent(body, name))
    return level === null ? [] : [[name, level] as const]
  })
  const isMobile = headers['sec-ch-ua-mobile'] === '?1' || /\bMobi/u.test(headers['user-agent'] ?? '')
  return {
    level: levelOf(sent(body, 'level')),
    indicators: Object.fromEntries(told),
    words: sent(body, 'words').replaceAll('\r\n', '\n'),
    channel: isMobile ? 'mobile' : 'computer',
  }
}

function levelOf(text: string): Satisfaction | null {
  return Object.hasOwn(satisfactions, text) ? (text as Satisfaction) : null
}

function tooLate({ of }: OwnCase, problem: Problem | undefined): Refused {
  return new Refused(409, problem?.code ?? 'nothing-to-rate', {
    back: `/cases/${of.id}`,
    ...(problem?.params && { params: problem.params }),
  })
}

function form(turn: Turn, own: OwnCase, typed: Body, problems: Problem[]) {
  const { platform, request } = turn
  const { locale, session } = request
  const { of, service } = own
  const until = rateUntil(platform, locale, of)
  const window = ratingWindow(of, platform.catalog.site, platform.calendar)
  if (until === null || window === null) {
    const due = window?.end?.due.toString()
    throw tooLate(own, due === undefined ? undefined : { code: 'rating-too-late', params: { due } })
  }
  const words = t(locale).rating.rate
  const labels: Record<string, string> = { level: words.level, words: words.words }
  const sentences = byField(locale, problems)
  const errors = [...sentences].map(([field, sentence]) =>
    summarised(locale, labels[field] ?? '', sentence, { field }),
  )
  const view = (
    <RatePage
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      until={until}
      counted={counted(platform, request, window)}
      action={`/cases/${of.id}/rating`}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
      caseHref={`/cases/${of.id}`}
      indicators={indicators}
      value={{
        level: sent(typed, 'level'),
        words: sent(typed, 'words'),
        ...Object.fromEntries(indicators.map(name => [name, sent(typed, name)])),
      }}
      errors={errors}
      wrong={Object.fromEntries(sentences)}
    />
  )
  const wrong = errors.length > 0
  return show(
    turn,
    view,
    { title: words.title, wrong, noIndex: true, crumbs: crumbs(own, request) },
    wrong ? 422 : 200,
  )
}

/** Every day from the end of the case to the end of the limit, and why it counts or does not. */
function counted({ catalog }: Platform, { locale }: FastifyRequest, { end }: RatingWindow) {
  if (end === null) return undefined
  const words = t(locale)
  const { limit } = { limit: catalog.site.ratings.window }
  const basis = limit.basis?.[locale] ?? words.rating.rate.demo
  return {
    by: words.rating.rate.countedBy({ limit: limitText(locale, limit), basis }),
    days: end.days.map(({ day, counted: counts, count, why, reason }) => ({
      iso: day.toString(),
      day: dayText(locale, day),
      said: counts
        ? words.clocks.explained.nth({ n: count })
        : (reason?.[locale] ?? words.clocks.explained.whys[why === 'make-up' ? 'worked' : why]),
    })),
  }
}

function given(turn: Turn, own: OwnCase, rating: Rating) {
  const { platform, request } = turn
  const { locale } = request
  const words = t(locale).rating
  const { of, service } = own
  const set = indicators.flatMap(name => {
    const level = rating.indicators[name]
    return level === undefined
      ? []
      : [words.given.set({ indicator: words.indicators[name], level: words.levels[level] })]
  })
  const view = (
    <RatingGiven
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      level={rating.level}
      standing={ratingStanding(platform, locale, rating)}
      rows={[
        { label: words.given.indicators, value: set.join(words.given.comma) || words.given.nothing },
        { label: words.given.words, value: rating.words || words.given.nothing },
        {
          label: words.given.day,
          value: dayText(locale, Temporal.PlainDate.from(rating.ratedOn), { year: true }),
        },
        { label: words.given.channel, value: words.channels[rating.channel] },
      ]}
      events={ratingEvents(rating, locale, ({ department }) =>
        department === undefined ? undefined : departmentName(platform, locale, department),
      ).slice(0, -1)}
      caseHref={`/cases/${of.id}`}
    />
  )
  return show(turn, view, { title: words.given.title, noIndex: true, crumbs: crumbs(own, request) })
}

function crumbs({ of }: OwnCase, { locale }: FastifyRequest) {
  return [
    { label: t(locale).portal.myCases.title, href: '/cases' },
    { label: of.number ?? '', href: `/cases/${of.id}` },
  ]
}
