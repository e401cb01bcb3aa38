// How a case stands, for whoever holds its number and query code. No names, no papers.
import { cityDay } from '@baotu/calendar'
import { momentText, problemText, QueryForm, QueryResult, t } from '@baotu/screens'
import type { Status } from '@baotu/service'
import { publicProgress } from '@baotu/store'
import { queryCodeHash } from '@baotu/web'
import { caseSentence, statusTones } from '../case-sentence.ts'
import { departmentName } from '../department-name.ts'
import { bodyOf, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { plainCode } from './plain-code.ts'
import { refuseTooMany } from './refuse-too-many.ts'

export const showQuery: Page = platform => async (request, reply) => form({ platform, request, reply })

export const answerQuery: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const { locale } = request
  const body = bodyOf(request)
  const number = sent(body, 'number').normalize('NFKC').replaceAll(/\s/gu, '').slice(0, 50)
  const code = plainCode(sent(body, 'code')).slice(0, 50)
  await refuseTooMany(turn, `query:ip:${request.ip}`, { limit: 30, minutes: 10 })
  if (number === '' || code === '') return form(turn, number, problemText(locale, { code: 'wrong-query' }))
  await refuseTooMany(turn, `query:number:${number}`, { limit: 10, minutes: 10 })
  const found = await publicProgress(platform.store, number, queryCodeHash(number, code))
  if (found === null) return form(turn, number, problemText(locale, { code: 'wrong-query' }))
  const service = platform.serviceOf(found.serviceId, found.serviceVersion)
  const status = found.status as Status
  const words = t(locale)
  const event = words.portal.event
  const moment = (title: string, at: string | null) =>
    at === null ? [] : [{ title, when: momentText(locale, Temporal.Instant.from(at)), dateTime: at }]
  const view = (
    <QueryResult
      service={service?.guide.name[locale] ?? ''}
      number={found.number}
      sentence={caseSentence(locale, {
        status,
        department: departmentName(platform, locale, found.deciding),
        due: found.dueAt === null ? null : cityDay(Temporal.Instant.from(found.dueAt)),
        today: cityDay(platform.now()),
        calendar: platform.calendar,
        result: service?.guide.result.name[locale] ?? '',
      })}
      status={{ label: words.statuses.case[status], tone: statusTones[status] }}
      light={found.paused ? { kind: 'blue' } : undefined}
      timeline={[
        ...moment(words.statuses.case[status], found.closedAt ?? found.lastAt),
        ...moment(event['case-submitted'], found.submittedAt),
      ]}
      againHref="/query"
      signInHref="/sign-in?next=/cases"
    />
  )
  return show(turn, view, { title: words.portal.query.title, noIndex: true })
}

function form(turn: Turn, number?: string, error?: string) {
  const { request } = turn
  const view = (
    <QueryForm
      action="/query"
      csrf={request.session?.csrf ?? ''}
      number={number}
      error={error}
      signInHref="/sign-in?next=/cases"
    />
  )
  const title = t(request.locale).portal.query.title
  return show(turn, view, { title, wrong: error !== undefined }, error === undefined ? 200 : 422)
}
