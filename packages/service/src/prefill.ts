import type { Answers } from './answers.ts'
import type { Form, Prefill } from './form.ts'
import { readField } from './read-field.ts'

/** Who applies and for whom, as sign-in and the registers know it. */
export type Known = {
  applicant: { id: string; name: string; phone?: string }
  party: { kind: 'person' | 'organisation'; id: string; name: string }
}

/** The answers that are known before the first page, so that nobody types them again; only ones that hold. */
export function prefill(service: { form: Form }, known: Known): Answers {
  const values: Record<Prefill, string | undefined> = {
    'party.name': known.party.name,
    'party.id': known.party.id,
    'applicant.name': known.applicant.name,
    'applicant.id': known.applicant.id,
    'applicant.phone': known.applicant.phone,
  }
  const answers: Answers = {}
  for (const field of service.form.pages.flatMap(page => page.fields)) {
    const value = field.prefill && values[field.prefill]
    const answer = value === undefined ? undefined : readField(field, [value]).answer
    if (answer !== undefined) answers[field.key] = answer
  }
  return answers
}
