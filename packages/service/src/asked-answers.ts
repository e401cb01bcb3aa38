import type { Answers } from './answers.ts'
import type { Form } from './form.ts'
import { pagesFor } from './pages-for.ts'

/**
 * Only the answers that are asked for now. What was answered before a change of mind hid its question is left out, so that it
 * decides nothing and is not submitted; the draft may keep it.
 */
export function askedAnswers(service: { form: Form }, answers: Answers): Answers {
  const asked = new Set(pagesFor(service, answers).flatMap(page => page.visible.map(({ key }) => key)))
  const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)))
  // Leaving one out may hide another; each round leaves out at least one, so this ends.
  return Object.keys(kept).length === Object.keys(answers).length ? kept : askedAnswers(service, kept)
}
