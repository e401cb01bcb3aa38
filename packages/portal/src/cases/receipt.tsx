import { cityDay } from '@baotu/calendar'
import { clocks } from '@baotu/case'
import { dayText, feeText, Receipt, t } from '@baotu/screens'
import { papersOf } from '@baotu/store'
import { applicantOf, dueText } from '@baotu/web'
import { departmentName } from '../department-name.ts'
import { type Page, show } from '../show.ts'
import { ownCase } from './own-case.ts'

/** It is submitted: the number, the code, and what happens next. */
export const showReceipt: Page = platform => async (request, reply) => {
  const { locale } = request
  const { of, service } = await ownCase(platform, request, 'view')
  if (of.number === null || of.queryCode === null) return reply.redirect(`/apply/${service.id}`, 303)
  const words = t(locale).portal
  const papers = await papersOf(platform.store, applicantOf(request), of.id)
  const running = clocks(of, platform.calendar).find(
    ({ clock }) => clock.name === 'acceptance' && clock.stoppedOn === null,
  )
  const department = departmentName(platform, locale, service.guide.departments.deciding)
  const result = service.guide.result.name[locale]
  const waits = of.status === 'submitted' && running !== undefined
  const today = cityDay(platform.now())
  const day = running
    ? dueText(locale, { calendar: platform.calendar, today }, Temporal.PlainDate.from(running.due))
    : dayText(locale, today)
  const { promise, lines } = words.receipt
  const view = (
    <Receipt
      service={service.guide.name[locale]}
      number={of.number}
      queryCode={of.queryCode}
      promise={
        waits
          ? promise.submitted({ department, day })
          : of.certificate
            ? promise.done({ result })
            : promise.other
      }
      fee={of.findings?.fee ? words.receipt.fee({ fee: feeText(locale, of.findings.fee.yuan) }) : undefined}
      next={of.certificate ? [lines.certificate] : [lines.check, lines.decide]}
      papers={papers
        .filter(({ kind }) => kind === 'receipt' || kind === 'certificate')
        .map(({ paperId, title }) => ({ label: title[locale], href: `/cases/${of.id}/papers/${paperId}` }))}
      caseHref={`/cases/${of.id}`}
      homeHref="/"
    />
  )
  return show({ platform, request, reply }, view, { title: words.receipt.title, noIndex: true })
}
