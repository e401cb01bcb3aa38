import { evaluateExpression } from '@baotu/decision'
import type { Answers } from './answers.ts'
import type { Condition, Field, Form, Page } from './form.ts'

/** A page as it is asked now: `visible` are the fields that these answers leave open. */
export type VisiblePage = Page & { visible: Field[] }

/** The pages that are asked, given what is already answered; a page without visible fields and notes is left out. */
export function pagesFor(service: { form: Form }, answers: Answers): VisiblePage[] {
  const context = contextOf(service.form.pages, answers)
  return service.form.pages
    .filter(page => !holds(page.hide, context))
    .map(page => ({ ...page, visible: page.fields.filter(field => !holds(field.hide, context)) }))
    .filter(page => page.visible.length > 0)
}

/** Whether a condition is true; an absent one never is. */
export function holds(condition: Condition | undefined, context: Record<string, unknown>): boolean {
  return condition !== undefined && evaluateExpression(condition.expression, context).value === true
}

/** The answers as FEEL sees them: a field that is not answered is null rather than unknown. */
export function contextOf(pages: readonly Page[], answers: Answers): Record<string, unknown> {
  const unanswered = pages.flatMap(page => page.fields.map(field => [field.key, null] as const))
  return { ...Object.fromEntries(unanswered), ...answers }
}
