// What has happened to a case, in words: newest first, papers beside the event that ordered them.
import type { CaseEvent } from '@baotu/case'
import { dayText, momentText, type TimelineEvent, t } from '@baotu/screens'
import { type Locale, specialKinds, type Text } from '@baotu/service'
import { type Platform, paperTitle, recomputedWords } from '@baotu/web'
import { authorName, departmentName, elementName } from '../names.ts'
import type { DeskCase, ToldEvent } from './desk-case.ts'
import { resultWords } from './result-words.ts'
import { supervisionTold } from './supervision-told.ts'

type Telling = { title: string; body?: string }
type Entry = TimelineEvent & { command: string | null }

export function historyOf({ catalog: { site } }: Platform, desk: DeskCase, locale: Locale): TimelineEvent[] {
  const words = t(locale).desk
  const tasks = new Map<number, Text>()
  const entries: Entry[] = []
  for (const event of desk.history) {
    if (event.type === 'task-opened') tasks.set(event.task.key, event.task.name)
    if (event.type === 'paper-ordered') putBeside(entries, event, desk, locale)
    const who = isPlatforms(event) ? words.events.system : authorName(site, event.by, locale)
    const task = 'key' in event ? (tasks.get(event.key)?.[locale] ?? '') : ''
    const telling = tellingOf(event, { desk, site, locale, who, task })
    if (telling === null) continue
    entries.push({
      ...telling,
      when: momentText(locale, Temporal.Instant.from(event.at)),
      dateTime: event.at,
      who: telling.title.includes(who) ? undefined : who || words.events.system,
      command: event.command,
    })
  }
  return entries.map(({ command: _command, ...entry }) => entry).toReversed()
}

/** What no applicant does: the platform did it within the applicant's step. */
function isPlatforms({ type, by }: ToldEvent): boolean {
  if (type === 'supervision-opened') return true
  const own = ['case-accepted', 'case-ruled', 'certificate-issued', 'department-told', 'case-closed']
  return by.kind === 'applicant' && own.includes(type)
}

type Context = {
  desk: DeskCase
  site: Platform['catalog']['site']
  locale: Locale
  who: string
  task: string
}

/** The words for one event; null for what only the platform needs to know. */
export function tellingOf(event: CaseEvent, { desk, site, locale, who, task }: Context): Telling | null {
  const words = t(locale).desk
  const { events } = words
  const results = resultWords(locale)
  switch (event.type) {
    case 'draft-started':
    case 'case-submitted':
    case 'supplement-answered':
    case 'case-lapsed':
    case 'case-closed':
      return { title: events[event.type] }
    case 'case-accepted':
      return { title: event.deemedOn ? events['case-deemed-accepted'] : events[event.type] }
    case 'second-notice-allowed':
      return { title: events[event.type]({ who }), body: event.allowed.reason }
    case 'case-turned-away':
      return {
        title: events[event.type]({ reason: words.refuseAcceptance.reasons[event.refusal.reason] }),
        body: event.refusal.explanation,
      }
    case 'special-begun': {
      const { kind, days, reason } = event.special
      return { title: events[event.type]({ kind: specialKinds[kind][locale], n: days }), body: reason }
    }
    case 'route-chosen': {
      const { commitment, human, deferred } = event.route
      const choices = [
        ...(commitment ? [events.commitment] : []),
        ...(human ? [events.human] : []),
        ...(deferred.length > 0 ? [events.deferred] : []),
      ]
      return { title: events[event.type]({ choices: choices.join(t(locale).portal.guide.comma) }) }
    }
    case 'hearing-offered':
      return { title: events[event.type], body: event.matter }
    case 'hearing-requested':
      return { title: events[event.type] }
    case 'hearing-called': {
      const day = dayText(locale, Temporal.PlainDate.from(event.call.on))
      return { title: events[event.type]({ day, chair: event.call.chair }), body: event.call.place }
    }
    case 'certificate-ended':
      return { title: events[event.type][event.end.state], body: event.number ?? undefined }
    case 'case-revoked':
      return { title: events[event.type], body: event.reasons }
    case 'promise-broken': {
      const until = dayText(locale, Temporal.PlainDate.from(event.until), { year: true })
      return { title: events[event.type]({ until }) }
    }
    case 'special-ended':
      return { title: events[event.type], body: event.result }
    case 'clock-extended':
      return { title: events[event.type]({ n: event.extension.amount }), body: event.extension.reason }
    case 'case-migrated':
    case 'case-modified':
    case 'case-withdrawn':
      return { title: events[event.type], body: event.reason }
    case 'task-claimed':
    case 'task-released':
      return { title: events[event.type]({ who, task }) }
    case 'task-transferred':
      return { title: events[event.type]({ who, task, to: event.officer.name }), body: event.note }
    case 'file-added':
      return desk.of.submittedAt !== null && event.at > desk.of.submittedAt
        ? { title: events[event.type], body: event.file.name }
        : null
    case 'file-removed':
      return desk.of.submittedAt !== null && event.at > desk.of.submittedAt
        ? { title: events[event.type] }
        : null
    case 'supplement-asked':
      return { title: events[event.type]({ n: event.lines.length }) }
    case 'acceptance-refused':
      return { title: events[event.type], body: event.refusal.explanation }
    case 'inspection-recorded':
      return { title: events[event.type]({ result: results.inspection(event.record) }) }
    case 'opinion-given':
      return { title: events[event.type]({ result: results.opinion(event.opinion) }) }
    case 'case-ruled':
      return {
        title: events[event.type]({ result: results.ruling(event.ruling) }),
        body: event.ruling.reasons,
      }
    case 'certificate-issued':
      return { title: events[event.type]({ name: event.certificate.name[locale] }) }
    case 'department-told':
      return {
        title: events[event.type]({ department: departmentName(site, event.told.department, locale) }),
      }
    case 'certificate-delivered':
      return { title: events[event.type]({ method: words.delivery.methods[event.delivery.method] }) }
    case 'clock-paused':
    case 'clock-resumed':
      return { title: events[event.type] }
    case 'incident-raised':
      return {
        title: events[event.type]({ step: elementName(desk.service, event.incident.element, locale) }),
      }
    case 'incident-closed':
      return { title: events[event.why === 'done' ? event.type : 'incident-cancelled'] }
    case 'clocks-recomputed':
      return { title: events[event.type], body: recomputedWords(event, locale) }
    case 'limit-warned':
    case 'supervision-opened':
    case 'supervision-raised':
    case 'supervision-explained':
    case 'supervision-returned':
    case 'supervision-closed':
      return supervisionTold(event, { site, locale, who })
    case 'message-received':
    case 'steps-offered':
    case 'offer-ended':
    case 'answers-saved':
    case 'decisions-made':
    case 'process-moved':
    case 'task-opened':
    case 'task-closed':
    case 'task-changed':
    case 'clock-started':
    case 'clock-stopped':
    case 'paper-ordered':
      return null
  }
}

function putBeside(
  entries: Entry[],
  event: Extract<ToldEvent, { type: 'paper-ordered' }>,
  { of, service, papers }: DeskCase,
  locale: Locale,
): void {
  const entry = entries.findLast(one => one.command === event.command)
  const made = papers.find(paper => paper.paperId === event.paper.id)?.path
  if (entry === undefined || !made) return
  const label = paperTitle(event.paper.kind, service)[locale]
  const href = `/desk/cases/${of.id}/papers/${event.paper.id}`
  entry.papers = [...(entry.papers ?? []), { label, href, note: event.paper.number }]
}
