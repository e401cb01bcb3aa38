import { randomUUID } from 'node:crypto'
import { indicators, mayRating, type Rating, type RatingCommandType, stageOf } from '@baotu/case'
import {
  AnswerForm,
  AppealForm,
  CallBackForm,
  DecideAppealForm,
  dayText,
  RatingView,
  type SummarisedError,
  t,
} from '@baotu/screens'
import { findRater, findRating } from '@baotu/store'
import { asRating, notFound, ratingEvents, staffOf } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { authorName, departmentName } from '../names.ts'
import { caseIdOf } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { ratingState, rectificationDue } from './rating-words.ts'

export type RatingSent = {
  step: RatingCommandType
  typed: { choice: string; words: string }
  errors: SummarisedError[]
}

export const showRating: Page = platform => (request, reply) => renderRating({ platform, request, reply })

/** Addresses that only take forms: whoever comes back from sign-in, or reloads, lands on the page of the rating. */
export async function backToRating(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  return reply.redirect(`/desk/ratings/${caseIdOf(request, 'rating')}`, 303)
}

/** @param sent a form that was sent and has something to say */
export async function renderRating(turn: Turn, sent?: RatingSent): Promise<unknown> {
  const { platform, request } = turn
  const { locale } = request
  const staff = staffOf(request)
  const { store, catalog } = platform
  const found = await findRating(store, staff, caseIdOf(request, 'rating'))
  if (found === null) throw notFound()
  const rating = asRating(found)
  if (!mayRating(staff, 'view', rating)) throw notFound()
  const rater = mayRating(staff, 'view-rater', rating) ? await findRater(store, staff, rating.id) : null
  const words = t(locale).rating
  const steps = stepsOf(turn, rating)
  const view = (
    <RatingView
      level={rating.level}
      state={ratingState(rating, locale)}
      due={rectificationDue(platform, rating, locale)}
      rows={rowsOf(turn, rating)}
      events={ratingEvents(rating, locale, author =>
        author.kind === 'applicant' ? undefined : authorName(catalog.site, author, locale),
      )}
      rater={
        rater === null
          ? undefined
          : {
              rows: [
                { label: words.desk.person, value: rater.person.name },
                { label: words.desk.party, value: rater.party.name },
                { label: words.desk.number, value: rater.number ?? '' },
              ],
              caseHref: `/desk/cases/${rater.caseId}`,
            }
      }
    >
      {steps.length > 0 &&
        steps.map(step => (
          <Step
            key={step}
            turn={turn}
            rating={rating}
            step={step}
            sent={sent?.step === step ? sent : undefined}
          />
        ))}
    </RatingView>
  )
  const crumbs = [{ label: words.desk.title, href: '/desk/ratings' }]
  const title = sent ? `${t(locale).shell.errorPrefix}${words.desk.one}` : words.desk.one
  return show(turn, view, { title, place: 'ratings', crumbs }, sent ? 422 : 200)
}

/** What this reader may do now, the first thing first. */
function stepsOf({ request }: Turn, rating: Rating): RatingCommandType[] {
  const stage = stageOf(rating)
  const called = (rating.rectification?.callBacks.length ?? 0) > 0
  const open: Record<typeof stage, RatingCommandType[]> = {
    settled: [],
    appeal: staffOf(request).kind === 'supervisor' ? ['decide-appeal', 'call-back'] : [],
    rectification: [
      ...(called ? (['answer', 'call-back'] as const) : (['call-back'] as const)),
      ...(rating.appeal === null ? (['appeal'] as const) : []),
    ],
  }
  return open[stage].filter(step => mayRating(staffOf(request), step, rating))
}

function Step({
  turn,
  rating,
  step,
  sent,
}: {
  turn: Turn
  rating: Rating
  step: RatingCommandType
  sent?: RatingSent
}) {
  const { request } = turn
  const form = {
    action: `/desk/ratings/${rating.id}/${step}`,
    csrf: request.session?.csrf ?? '',
    command: randomUUID(),
    value: sent?.typed ?? {},
    errors: sent?.errors ?? [],
  }
  switch (step) {
    case 'call-back':
      return (
        <CallBackForm
          {...form}
          telephone={staffOf(request).kind === 'supervisor'}
          again={(rating.rectification?.callBacks.length ?? 0) > 0}
        />
      )
    case 'answer':
      return <AnswerForm {...form} />
    case 'appeal':
      return <AppealForm {...form} />
    case 'decide-appeal':
      return <DecideAppealForm {...form} />
  }
}

function rowsOf({ platform, request: { locale } }: Turn, rating: Rating) {
  const { given, desk, indicators: names, levels, channels } = t(locale).rating
  const { service, department, ratedOn, channel } = rating
  const set = indicators.flatMap(name => {
    const level = rating.indicators[name]
    return level === undefined ? [] : [given.set({ indicator: names[name], level: levels[level] })]
  })
  return [
    {
      label: desk.service,
      value: platform.serviceOf(service.id, service.version)?.guide.name[locale] ?? service.id,
    },
    { label: desk.department, value: departmentName(platform.catalog.site, department, locale) },
    { label: given.words, value: rating.words || desk.noWords },
    { label: given.indicators, value: set.join(given.comma) || given.nothing },
    { label: given.day, value: dayText(locale, Temporal.PlainDate.from(ratedOn), { year: true }) },
    { label: given.channel, value: channels[channel] },
  ]
}
