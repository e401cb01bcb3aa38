import { randomUUID } from 'node:crypto'
import { after } from '@baotu/case'
import { problemText, t, Withdraw } from '@baotu/screens'
import { Refused, unpark } from '@baotu/web'
import { ownStep } from '../own-step.ts'
import { type Body, bodyOf, commandOf, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { type OwnCase, ownCase } from './own-case.ts'

const longest = 500

export const showWithdraw: Page = platform => async (request, reply) => {
  const own = await ownCase(platform, request, 'withdraw')
  if (after(own.of.status, 'withdraw') === null)
    throw new Refused(409, 'wrong-status', { back: `/cases/${own.of.id}` })
  const parked: Body = (await unpark(platform, request, reply)) ?? {}
  return form({ platform, request, reply }, own, sent(parked, 'reason'))
}

export const withdrawCase: Page = platform => async (request, reply) => {
  const own = await ownCase(platform, request, 'withdraw')
  const body = bodyOf(request)
  const reason = sent(body, 'reason')
  if ([...reason].length > longest) {
    const params = { max: longest, now: [...reason].length }
    return form(
      { platform, request, reply },
      own,
      reason,
      problemText(request.locale, { code: 'too-long', params }),
    )
  }
  const back = `/cases/${own.of.id}`
  const command = { type: 'withdraw' as const, reason }
  await ownStep(platform, request, { caseId: own.of.id, command, commandId: commandOf(body), back })
  return reply.redirect(back, 303)
}

function form(turn: Turn, { of, service }: OwnCase, reason: string, error?: string) {
  const { locale, session } = turn.request
  const view = (
    <Withdraw
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      action={`/cases/${of.id}/withdraw`}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
      caseHref={`/cases/${of.id}`}
      reason={reason}
      error={error}
    />
  )
  const page = { title: t(locale).portal.withdraw.title, wrong: error !== undefined, noIndex: true }
  return show(turn, view, page, error === undefined ? 200 : 422)
}
