import type { SupplementLine as AskedLine } from '@baotu/case'
import { type Locale, type SummarisedError, type SupplementLine, t } from '@baotu/screens'
import type { Field, Page, Problem, Service } from '@baotu/service'
import { formField } from '../apply/form-field.ts'
import { materialZone } from '../apply/material-zone.ts'
import { byField, summarised } from '../problem-words.ts'
import { type Body, sent } from '../read-request.ts'
import type { Asked } from './supplement.tsx'

/** One line of a notice with what answers it: the zone of its material, its field with the present answer, and words. */
export function supplementLine(
  locale: Locale,
  { of, service, supplement }: Asked,
  { id, about, ask }: AskedLine,
  typed: Body,
  problems: readonly Problem[],
): SupplementLine {
  const words = t(locale).portal.supplement
  const errors = byField(locale, problems)
  const material = service.guide.materials.find(one => one.id === about)
  const zone =
    material && materialZone(locale, material, of.files, `/cases/${of.id}`, errors.get(material.id))
  const fresh = of.files.filter(file => file.material === about && file.at >= supplement.askedAt)
  const uploaded = fresh.length > 0 ? words.uploaded({ names: fresh.map(({ name }) => name).join(' ') }) : ''
  const found = fieldAbout(service, about)
  const now = typed[about] ?? of.answers[about]
  return {
    id,
    what: ask,
    zone: zone && { ...zone, label: words.newFile({ name: zone.label }) },
    fields: [
      ...(found ? [formField(locale, found.field, now, errors.get(about))] : []),
      {
        kind: 'textarea',
        name: `answer-${id}`,
        label: words.answer,
        hint: zone ? words.answerHintFile : words.answerHint,
        value: sent(typed, `answer-${id}`) || uploaded,
        error: errors.get(`answer-${id}`),
        rows: 3,
        maxLength: 2000,
      },
    ],
  }
}

/** The field of the form that a line is about. */
export function fieldAbout({ form }: Service, about: string): { page: Page; field: Field } | undefined {
  for (const page of form.pages) {
    const field = page.fields.find(({ key }) => key === about)
    if (field) return { page, field }
  }
  return undefined
}

/** Each problem with the line it is about before it. */
export function lineErrors(
  locale: Locale,
  { supplement }: Asked,
  problems: readonly Problem[],
): SummarisedError[] {
  const words = byField(locale, problems)
  return supplement.lines.flatMap(({ id, about, ask }, at) =>
    [about, `answer-${id}`].flatMap(field => {
      const sentence = words.get(field)
      return sentence === undefined ? [] : [summarised(locale, `${at + 1}. ${ask}`, sentence, { field })]
    }),
  )
}
