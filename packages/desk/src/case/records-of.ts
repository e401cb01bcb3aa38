import type { Author, Case } from '@baotu/case'
import { type CaseRecord, dayText, momentText, t } from '@baotu/screens'
import type { Locale, Service } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { authorName } from '../names.ts'
import { resultWords } from './result-words.ts'

/** What colleagues found, said and ruled so far. */
export function recordsOf(
  { catalog: { site } }: Platform,
  of: Case,
  service: Service,
  locale: Locale,
): CaseRecord[] {
  const { desk } = t(locale)
  const words = desk.records
  const results = resultWords(locale)
  const by = (author: Author, at: string) =>
    words.by({ who: authorName(site, author, locale), when: momentText(locale, Temporal.Instant.from(at)) })
  const named = (element: string, other: string) => service.tasks[element]?.name[locale] ?? other
  const inspections = of.inspections.map(record => ({
    title: named(record.element, words.inspection),
    result: { label: results.inspection(record), tone: record.conforms ? 'green' : 'red' } as const,
    by: by(record.by, record.at),
    facts: [
      {
        label: words.visitedOn,
        value: dayText(locale, Temporal.PlainDate.from(record.visitedOn)),
      },
      { label: words.present, value: record.present },
    ],
    text: record.findings,
  }))
  const opinions = of.opinions.map(opinion => ({
    title: named(opinion.element, words.opinion),
    result: { label: results.opinion(opinion), tone: opinion.agrees ? 'green' : 'red' } as const,
    by: by(opinion.by, opinion.at),
    text: opinion.opinion,
  }))
  return [...inspections, ...opinions, ...endings()]

  function endings(): CaseRecord[] {
    const { refusal, ruling } = of
    if (refusal !== null) {
      const label = desk.refuseAcceptance.reasons[refusal.reason]
      const route = refusal.route === '' ? '' : `\n${words.route({ route: refusal.route })}`
      const text = `${refusal.explanation}${route}`
      return [{ title: words.refusal, result: { label, tone: 'red' }, by: by(refusal.by, refusal.at), text }]
    }
    if (ruling === null) return []
    const tone = ruling.outcome === 'granted' ? 'green' : 'red'
    const result = { label: results.ruling(ruling), tone } as const
    return [{ title: words.ruling, result, by: by(ruling.by, ruling.at), text: ruling.reasons }]
  }
}
