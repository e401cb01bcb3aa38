// The page of a case, out of what is stored: pure.
import { randomUUID } from 'node:crypto'
import { cityDay, type DueDay, light } from '@baotu/calendar'
import {
  after,
  type Case,
  clocks,
  decidedReasons,
  owedMaterials,
  type Rating,
  type RunningClock,
} from '@baotu/case'
import { type CasePageProps, dayText, feeText, type Locale, t, valueText } from '@baotu/screens'
import { displayAnswers, type Service } from '@baotu/service'
import type { Access, CaseEvent, CaseLink, StoredPaper } from '@baotu/store'
import { clockLinks, type Platform } from '@baotu/web'
import { caseSentence, statusTones } from '../case-sentence.ts'
import { departmentName } from '../department-name.ts'
import { ratingLine } from '../ratings/rating-line.ts'
import { caseNotice } from './case-notice.ts'
import { childAction, childNotice, childToFill } from './child-to-fill.ts'
import { clockHref } from './clock.tsx'
import { clockRing } from './clock-ring.ts'
import { hearingUntil } from './hearing.tsx'
import { looksAt } from './looks-at.ts'
import { paperLinks } from './paper-links.ts'
import { timelineOf } from './timeline-of.ts'

export type CaseSeen = {
  platform: Platform
  locale: Locale
  of: Case
  service: Service
  history: CaseEvent[]
  papers: StoredPaper[]
  looks: Access[]
  /** What the party said of the service, once it was over. */
  rating: Rating | null
  links: CaseLink[]
  /** Who is looking: their own looks are no news. */
  me: string
  csrf: string
}

export function caseProps(seen: CaseSeen): CasePageProps {
  const { platform, locale, of, service } = seen
  const words = t(locale)
  const today = cityDay(platform.now())
  const running = clocks(of, platform.calendar).find(
    ({ clock }) => clock.stoppedOn === null && Object.hasOwn(words.portal.casePage.clockText, clock.name),
  )
  // How soon the paper is handed out presses nobody who has the certificate before their eyes.
  const pressing = running?.clock.name === 'delivery' ? undefined : running
  const due = running ? Temporal.PlainDate.from(running.due) : null
  const department = departmentName(platform, locale, service.guide.departments.deciding)
  const links = paperLinks(seen)
  const child = childToFill(seen)
  return {
    service: service.guide.name[locale],
    number: of.number ?? '',
    sentence: caseSentence(locale, {
      status: of.status,
      department,
      due,
      today,
      calendar: platform.calendar,
      result: (of.certificate?.name ?? service.guide.result.name)[locale],
      outcome: of.ruling?.outcome,
    }),
    status: { label: words.statuses.case[of.status], tone: statusTones[of.status] },
    light: pressing && lightOf(pressing, platform, today),
    ring: pressing && clockRing(pressing, today),
    clock: running && { text: clockText(locale, running), href: clockHref(of.id, placeOf(of, running)) },
    clocks: clockLinks(platform, { of, locale, hrefOf: at => clockHref(of.id, at) }),
    deadlines: running && deadlines(locale, running),
    next: next(platform, locale, of),
    actions: [...(child ? [childAction(locale, child)] : []), ...actions(platform, locale, of)],
    receive: receive(seen),
    notice: caseNotice(platform, locale, of) ?? (child && childNotice(locale, child)),
    rating: ratingLine(platform, locale, of, seen.rating),
    reasons: reasons(seen),
    fee: of.findings?.fee
      ? {
          amount: feeText(locale, of.findings.fee.yuan),
          reasons: of.findings.fee.reasons.map(({ words: reason }) => reason[locale]),
        }
      : undefined,
    timeline: timelineOf(seen, links),
    papers: [...links.values()],
    answers: displayAnswers(service, of.answers).map(({ title, rows }) => ({
      title: title[locale],
      rows: rows.map(({ label, value }) => ({
        label: label[locale],
        value: valueText(locale, value?.[locale] ?? ''),
      })),
    })),
    looks: looksAt(seen),
  }
}

/** Of the decisions about the answers, and of those that the process asked on its way. */
function reasons({ of, service, history, locale }: CaseSeen): string[] {
  const said = history.map(({ type, data }) => ({ type, ...data }))
  const found = [...(of.findings?.reasons ?? []), ...decidedReasons(service, said)]
  return [...new Set(found.map(({ words: reason }) => reason[locale]))]
}

function lightOf(
  { clock, due, promised, legal }: RunningClock,
  { calendar, catalog }: Platform,
  today: Temporal.PlainDate,
): CasePageProps['light'] {
  const limit = promised?.due.toString() === due ? clock.promised : (clock.legal ?? clock.promised)
  if (limit === null || (promised === null && legal === null)) return undefined
  const state = clock.pauses.some(({ until }) => until === null) ? ('paused' as const) : ('running' as const)
  const of = { due: Temporal.PlainDate.from(due), limit, state } as const
  const kind = light(calendar, of, today, catalog.site.lights)
  // That an office has little time left is its own affair; the applicant's own last days are not.
  return kind === 'yellow' && clock.name !== 'supplement' ? undefined : { kind }
}

function clockText(locale: Locale, { clock }: RunningClock): string {
  const words = t(locale).portal.casePage.clockText
  const from = dayText(locale, Temporal.PlainDate.from(clock.startedOn))
  return words[clock.name as keyof typeof words]({ from })
}

/** The days in a row; the time for additions is the applicant's own, nobody's promise. */
function deadlines(locale: Locale, { clock, promised, legal }: RunningClock): CasePageProps['deadlines'] {
  const words = t(locale).portal.casePage
  const first = clock.name === 'supplement' ? words.yours : words.promised
  return [
    ...(promised ? [{ label: first, value: endText(locale, promised) }] : []),
    ...(legal ? [{ label: words.legal, value: endText(locale, legal) }] : []),
  ]
}

/** Marked where the day may still move: no notice decides it, or the clock stands still. */
function endText(locale: Locale, { due, provisional }: DueDay): string {
  const day = dayText(locale, due)
  return provisional ? t(locale).clocks.provisionalDay({ day }) : day
}

/** What is under way, with whom, and what comes after. */
function next(platform: Platform, locale: Locale, of: Case): string | undefined {
  const words = t(locale).portal
  const tasks = of.tasks.flatMap(({ name, department }) =>
    department === null
      ? []
      : [
          words.casePage.taskOf({
            task: name[locale],
            department: departmentName(platform, locale, department),
          }),
        ],
  )
  const waiting = after(of.status, 'withdraw') !== null && of.status !== 'draft'
  const underWay = tasks.length > 0 ? words.casePage.underWay({ tasks: tasks.join(words.guide.comma) }) : ''
  const later = waiting ? words.casePage.after[of.status as keyof typeof words.casePage.after] : ''
  return [underWay, later].filter(Boolean).join(locale === 'zh' ? '' : ' ') || undefined
}

function actions(platform: Platform, locale: Locale, of: Case): CasePageProps['actions'] {
  const words = t(locale).portal.casePage
  const { id, status, certificate } = of
  const open = after(status, 'withdraw') !== null
  return [
    ...(status === 'supplementing' ? [{ label: words.supplement, href: `/cases/${id}/supplement` }] : []),
    ...(hearingUntil(platform, of) === null ? [] : [{ label: words.hearing, href: `/cases/${id}/hearing` }]),
    ...(owedMaterials(of).length > 0 && after(status, 'pause') !== null
      ? [{ label: words.owed, href: `/cases/${id}/owed` }]
      : []),
    ...(certificate ? [{ label: words.certificate, href: `/cases/${id}/certificate` }] : []),
    ...(open ? [{ label: words.receipt, href: `/cases/${id}/receipt`, look: 'secondary' as const }] : []),
    ...(open ? [{ label: words.withdraw, href: `/cases/${id}/withdraw`, look: 'link' as const }] : []),
  ]
}

function receive({ of, csrf }: CaseSeen): CasePageProps['receive'] {
  const waits = of.certificate !== null && of.tasks.some(({ action }) => action === 'delivery')
  return waits ? { action: `/cases/${of.id}/receive`, csrf, command: randomUUID() } : undefined
}

/** Where the clock that runs stands among those of the case. */
function placeOf({ clocks: all }: Case, { clock }: RunningClock): number {
  return all.findIndex(one => one.name === clock.name && one.stoppedOn === null)
}
