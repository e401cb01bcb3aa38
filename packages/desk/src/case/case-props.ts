// The page of a case at the desk as its view wants it. Pure but for the ids of the forms.
import {
  type Case,
  decidedReasons,
  isOver,
  may,
  nationalCodes,
  type Officer,
  type Supervisor,
} from '@baotu/case'
import { type CaseAction, type CaseViewProps, feeText, momentText, t, valueText } from '@baotu/screens'
import { displayAnswers, type Locale, type Service } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { actsOf } from '../acts/case-act.ts'
import { incidentHref } from '../incidents/incident-words.ts'
import { departmentName, elementName } from '../names.ts'
import { statusShown } from '../status-shown.ts'
import { supervisedOf } from '../supervision/supervised-of.ts'
import { checklistOf } from './checklist-of.ts'
import { clockCards } from './clock-cards.ts'
import type { DeskCase } from './desk-case.ts'
import { historyOf } from './history-of.ts'
import { chosenFile, type Looking, materialsOf } from './materials-of.ts'
import { offerCards } from './offer-cards.ts'
import { recordsOf } from './records-of.ts'
import { supplementOf } from './supplement-of.ts'
import { taskCards } from './task-cards.ts'

export type CaseShown = {
  locale: Locale
  csrf: string
  looking: Looking
  /** The task whose form is shown; `alone`: on a page of its own. */
  formOf: { key: number; alone: boolean } | null
  /** The form that is shown is one of the case itself. */
  act: boolean
}

export function caseProps(
  platform: Platform,
  actor: Officer | Supervisor,
  desk: DeskCase,
  { locale, csrf, looking, formOf, act }: CaseShown,
): CaseViewProps {
  const { of, service } = desk
  const words = t(locale).desk
  const tasks = taskCards(platform, actor, of, locale, formOf)
  const offered = offerCards(actor, of, service, locale)
  const first = of.tasks.find(task => task.key === (formOf?.key ?? tasks[0]?.key))
  return {
    service: service.guide.name[locale],
    number: of.number ?? '',
    applicant: of.applicant.name,
    status: statusShown(locale, of.status),
    facts: [...factsOf(platform, of, service, locale), ...linkFacts(platform, desk, locale)],
    situation: situationOf(desk, locale),
    answers: displayAnswers(service, of.answers).map(page => ({
      title: page.title[locale],
      rows: page.rows.map(row => ({
        label: row.label[locale],
        value: valueText(locale, row.value?.[locale] ?? ''),
      })),
    })),
    materials: materialsOf(of, service, locale, looking),
    chosen: looking.apart ? undefined : chosenFile(of, looking.file),
    supplement: supplementOf(platform, desk, locale),
    supervised: supervisedOf(actor, of, locale),
    records: recordsOf(platform, of, service, locale),
    act: {
      stopped: (of.incidents ?? []).map(({ key, element }) => ({
        label: t(locale).incidents.atStep({ step: elementName(service, element, locale) }),
        href: incidentHref({ caseId: of.id, kind: 'process', key: String(key) }),
      })),
      tasks: formOf?.alone ? tasks : [...tasks, ...offered],
      said: actor.kind === 'supervisor' ? words.act.watching : saidOf(of, locale),
      acts: {
        links: act || formOf?.alone ? [] : actLinks(actor, desk, locale),
        withForm: act,
      },
      csrf,
      clocks: clockCards(of, platform, platform.now(), locale),
      checklist: actor.kind === 'supervisor' ? [] : checklistOf(of, service, first, locale),
    },
    history: historyOf(platform, desk, locale),
    archiveHref:
      isOver(of.status) && may(actor, 'fetch-archive', of) ? `/desk/cases/${of.id}/archive` : undefined,
  }
}

/** What the decisions about the answers found, those that the process asked on its way, and why the fee is what it is. */
function situationOf({ of, service, history }: DeskCase, locale: Locale): string[] {
  const { reasons = [], fee } = of.findings ?? {}
  const found = [...reasons, ...decidedReasons(service, history), ...(fee?.reasons ?? [])]
  return [...new Set(found.map(({ words }) => words[locale]))]
}

function actLinks(actor: Officer | Supervisor, { of, service }: DeskCase, locale: Locale): CaseAction[] {
  const { acts } = t(locale).desk
  return actsOf(actor, of, service).map(act => ({ label: acts[act], href: `/desk/cases/${of.id}/${act}` }))
}

function saidOf(of: Case, locale: Locale): string | undefined {
  const words = t(locale).desk.act
  if (of.tasks.length > 0 || (of.offers ?? []).length > 0) return undefined
  return of.closedAt === null ? words.nothing : words.over
}

function factsOf(
  { catalog: { site } }: Platform,
  of: Case,
  { guide }: Service,
  locale: Locale,
): CaseViewProps['facts'] {
  const words = t(locale).desk.caseView
  const submitted =
    of.submittedAt === null ? '' : momentText(locale, Temporal.Instant.from(of.submittedAt), { year: true })
  const fee = of.findings?.fee
  const agent = of.applicant.kind === 'organisation' ? [{ label: words.agent, value: of.agent.name }] : []
  return [
    { label: words.submitted, value: submitted },
    { label: words.deciding, value: departmentName(site, guide.departments.deciding, locale) },
    ...agent,
    ...(fee ? [{ label: words.fee, value: feeText(locale, fee.yuan) }] : []),
    ...codesOf(of, guide, locale),
  ]
}

/** Cases that belong to this one, as far as this reader sees them. */
function linkFacts({ serviceOf }: Platform, { links }: DeskCase, locale: Locale): CaseViewProps['facts'] {
  const words = t(locale).desk.caseView
  return links.map(link => ({
    label: words[link.as],
    value: words.linked({
      service: serviceOf(link.serviceId, link.serviceVersion)?.guide.name[locale] ?? link.serviceId,
      number: link.number ?? words.noNumber,
      status: statusShown(locale, link.status as Case['status']).label,
    }),
  }))
}

/** 办件类型, 特别程序 and 办结类型 as other systems know them (GB/T 39046). */
function codesOf(of: Case, guide: Service['guide'], locale: Locale): CaseViewProps['facts'] {
  const words = t(locale).desk.acts
  const { handling, special, closing } = nationalCodes(of, guide)
  const said = ({ code, name }: typeof handling) => ({ code, name: name[locale] })
  const values = [
    words.handling(said(handling)),
    ...special.map(one => words.special(said(one))),
    ...(closing ? [words.closing(said(closing))] : []),
  ]
  return [{ label: words.codes, value: values.join(' · ') }]
}
