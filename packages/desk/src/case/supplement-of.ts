// What was asked of the applicant at once, what came back, and what has changed since.
import type { Case } from '@baotu/case'
import { type Change, momentText, type SupplementBoxProps, t, valueText } from '@baotu/screens'
import { type Answers, displayAnswers, type Locale, type Service } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { authorName } from '../names.ts'
import { aboutName } from './about-name.ts'
import type { DeskCase, ToldEvent } from './desk-case.ts'

export function supplementOf(
  { catalog: { site } }: Platform,
  { of, service, history }: DeskCase,
  locale: Locale,
): SupplementBoxProps | undefined {
  const { supplement } = of
  if (supplement === null) return undefined
  const words = t(locale).desk.supplements
  const moment = (at: string) => momentText(locale, Temporal.Instant.from(at))
  return {
    asked: words.asked({ who: authorName(site, supplement.by, locale), when: moment(supplement.askedAt) }),
    answered: supplement.answeredAt ? words.answered({ when: moment(supplement.answeredAt) }) : undefined,
    lines: supplement.lines.map(({ id, about, ask, answer }) => ({
      id,
      about: aboutName(service, about, locale),
      ask,
      answer,
    })),
    changes: changesSince(of, service, history, locale),
  }
}

/** Answers and files that are not as they were when the notice went out. */
export function changesSince(
  of: Pick<Case, 'answers'>,
  service: Service,
  history: readonly ToldEvent[],
  locale: Locale,
): Change[] {
  const asked = history.findIndex(event => event.type === 'supplement-asked')
  if (asked < 0) return []
  const before = answersAfter(history.slice(0, asked))
  return [
    ...changedAnswers(service, before, of.answers, locale),
    ...changedFiles(history, asked, service, locale),
  ]
}

function changedAnswers(service: Service, before: Answers, now: Answers, locale: Locale): Change[] {
  const words = t(locale).shell
  const rows = (answers: Answers) =>
    new Map(displayAnswers(service, answers).flatMap(page => page.rows.map(row => [row.key, row] as const)))
  const [old, fresh] = [rows(before), rows(now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const label = (is ?? was)?.label[locale] ?? key
    const change = {
      label,
      before: valueText(locale, was?.value?.[locale] ?? words.notAnswered),
      now: valueText(locale, is?.value?.[locale] ?? words.notAnswered),
    }
    return change.before === change.now ? [] : [change]
  })
}

function changedFiles(
  history: readonly ToldEvent[],
  asked: number,
  service: Service,
  locale: Locale,
): Change[] {
  const words = t(locale).desk.supplements
  const files = new Map(
    history.flatMap(event => (event.type === 'file-added' ? [[event.file.id, event.file] as const] : [])),
  )
  return history.slice(asked).flatMap(event => {
    if (event.type === 'file-added') {
      const label = aboutName(service, event.file.material, locale)
      return [{ label, before: '', now: `${words.added} ${event.file.name}` }]
    }
    if (event.type !== 'file-removed') return []
    const file = files.get(event.id)
    return file === undefined
      ? []
      : [{ label: aboutName(service, file.material, locale), before: file.name, now: words.removed }]
  })
}

function answersAfter(history: readonly ToldEvent[]): Answers {
  const saved = history.findLast(event => event.type === 'answers-saved')
  return saved?.type === 'answers-saved' ? saved.answers : {}
}
