import type { Case, Task } from '@baotu/case'
import { type ActPaneProps, t } from '@baotu/screens'
import { type Locale, materialsFor, missingAnswers, type Service } from '@baotu/service'
import { resultWords } from './result-words.ts'

type Item = ActPaneProps['checklist'][number]

/** What to look at before this step: what the platform can tell by itself, and what only an officer can. */
export function checklistOf(of: Case, service: Service, task: Task | undefined, locale: Locale): Item[] {
  const conditions = service.guide.conditions.map(({ text }) => ({ label: text[locale] }))
  switch (task?.action) {
    case 'intake':
      return [...completeness(of, service, locale), ...answered(of, locale)]
    case 'inspection':
    case 'review':
      return conditions
    case 'ruling':
      return [...examined(of, locale), ...conditions]
    case 'supplement':
    case 'delivery':
    case undefined:
      return []
  }
}

function completeness(of: Case, service: Service, locale: Locale): Item[] {
  const words = t(locale).desk.check
  const gaps = missingAnswers(service, of.answers).length
  const answers: Item = {
    label: words.answers,
    state: gaps === 0 ? 'done' : 'open',
    note: gaps === 0 ? undefined : words.answersOpen({ n: gaps }),
  }
  const promised = of.route?.commitment ? (service.guide.commitment?.replaces ?? []) : []
  const materials = materialsFor(service, of.answers).required.map(({ material }): Item => {
    const there = of.files.some(file => file.material === material.id)
    const spared = promised.includes(material.id)
      ? words.promised
      : of.route?.deferred.includes(material.id)
        ? words.deferred
        : undefined
    const label = words.material({ name: material.name[locale] })
    if (!there && spared !== undefined) return { label, state: 'done', note: spared }
    return { label: words.material({ name: material.name[locale] }), state: there ? 'done' : 'open' }
  })
  return [answers, ...materials]
}

function answered({ supplement }: Case, locale: Locale): Item[] {
  if (supplement === null) return []
  const state = supplement.answeredAt === null ? 'open' : 'done'
  return [{ label: t(locale).desk.check.supplement, state }]
}

/** Whether two or more officers have examined it (行政许可法 §34), and what they said. */
function examined({ opinions, inspections }: Case, locale: Locale): Item[] {
  const words = t(locale).desk.check
  const results = resultWords(locale)
  const officers = new Set([...opinions, ...inspections].map(({ by }) => by.id))
  return [
    { label: words.twoOfficers, state: officers.size >= 2 ? 'done' : 'open' },
    ...opinions.map((opinion): Item => {
      const said = { who: opinion.by.name ?? '', opinion: results.opinion(opinion) }
      return { label: words.opinion(said), state: 'done' }
    }),
    ...inspections.map((record): Item => {
      return { label: words.inspection({ result: results.inspection(record) }), state: 'done' }
    }),
  ]
}
