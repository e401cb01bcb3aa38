import { randomUUID } from 'node:crypto'
import type { Case } from '@baotu/case'
import { type StepPageProps, timeText, valueText } from '@baotu/screens'
import { displayAnswers } from '@baotu/service'
import type { Turn } from '../show.ts'
import type { Draft } from './open-draft.ts'
import { stagesOf } from './stages.ts'

/** What every page of an application has around its form. */
export function stepFrame(
  { request }: Turn,
  { draft, service }: Draft,
  stage: string,
  answers: Case['answers'] = draft.answers,
): Omit<StepPageProps, 'title'> {
  const { locale } = request
  const stages = stagesOf(service, answers)
  const at = stages.indexOf(stage)
  const before = at > 0 ? stages[at - 1] : undefined
  const base = `/apply/${service.id}`
  return {
    service: service.guide.name[locale],
    step: { at: at + 1, of: stages.length },
    savedAt: timeText(Temporal.Instant.from(draft.savedAt)),
    action: `${base}/${stage}`,
    csrf: request.session?.csrf ?? '',
    hidden: { command: randomUUID(), case: draft.id },
    backHref: before === undefined ? base : `${base}/${before}`,
    answers: displayAnswers(service, draft.answers).flatMap(({ key, rows }) =>
      key === stage
        ? []
        : rows.flatMap(({ label, value }) =>
            value ? [{ label: label[locale], value: valueText(locale, value[locale]) }] : [],
          ),
    ),
  }
}
