// The applicant asks to be heard before the ruling.
import { randomUUID } from 'node:crypto'
import { cityDay } from '@baotu/calendar'
import { type Case, clocks } from '@baotu/case'
import { AskHearing, t } from '@baotu/screens'
import { dueText, type Platform, Refused } from '@baotu/web'
import { ownStep } from '../own-step.ts'
import { bodyOf, commandOf } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { ownCase } from './own-case.ts'

export const showHearing: Page = platform => async (request, reply) => {
  const { of, service } = await ownCase(platform, request, 'request-hearing')
  const last = hearingUntil(platform, of)
  const here = `/cases/${of.id}`
  if (of.hearing === null || last === null) throw new Refused(409, 'wrong-status', { back: here })
  const { locale, session } = request
  const told = { calendar: platform.calendar, today: cityDay(platform.now()) }
  const view = (
    <AskHearing
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      matter={of.hearing.matter}
      due={dueText(locale, told, last)}
      action={`${here}/hearing`}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
      caseHref={here}
    />
  )
  return show({ platform, request, reply }, view, { title: t(locale).portal.hearing.title, noIndex: true })
}

export const askHearing: Page = platform => async (request, reply) => {
  const { of } = await ownCase(platform, request, 'request-hearing')
  const back = `/cases/${of.id}`
  const command = { type: 'request-hearing' as const }
  const commandId = commandOf(bodyOf(request))
  const done = await ownStep(platform, request, { caseId: of.id, command, commandId, back })
  const [problem] = done.ok ? [] : done.problems
  if (problem) throw new Refused(409, problem.code, { back, params: problem.params })
  return reply.redirect(back, 303)
}

/** The last day on which a hearing may be asked for; null: none was offered, it was asked for, or the day is over. */
export function hearingUntil({ calendar, now }: Platform, of: Case): Temporal.PlainDate | null {
  const running = clocks(of, calendar).find(
    ({ clock }) => clock.name === 'hearing-request' && clock.stoppedOn === null,
  )
  if (running === undefined || of.hearing === null || of.hearing.requestedAt !== null) return null
  const last = (running.legal ?? running.promised)?.due ?? null
  return last !== null && Temporal.PlainDate.compare(cityDay(now()), last) <= 0 ? last : null
}
