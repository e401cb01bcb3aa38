import { evaluateExpression } from '@baotu/decision'
import type { Answer, Answers } from './answers.ts'
import type { Page } from './form.ts'
import { contextOf, holds } from './pages-for.ts'
import type { Problem } from './problem.ts'
import { readField } from './read-field.ts'

export type Reading =
  | { ok: true; answers: Answers }
  /** `answers`: as typed, to show the page again. */
  | { ok: false; problems: Problem[]; answers: Answers }

/**
 * The answers after a page was sent: those before, with this page's fields replaced. Only declared fields are taken; a field
 * hidden by the answers (also by ones on the same page) is dropped. `body` is a parsed HTML form.
 */
export function readAnswers(
  page: Page,
  body: Readonly<Record<string, string | string[] | undefined>>,
  before: Answers,
): Reading {
  const answers: Answers = { ...before }
  const problems: Problem[] = []
  for (const field of page.fields) {
    delete answers[field.key]
    if (holds(field.hide, contextOf([page], answers))) continue
    const typed = Object.hasOwn(body, field.key) ? [body[field.key] ?? []].flat() : []
    const { answer, problem } = readField(field, typed)
    const kept = problem ? asTyped(typed) : answer
    if (kept !== undefined) answers[field.key] = kept
    if (problem) problems.push(problem)
  }
  problems.push(...brokenRules(page, answers, problems))
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems, answers }
}

/** Rules between answers that are broken: false, not merely unknown because another answer is missing or wrong. */
export function brokenRules(page: Page, answers: Answers, already: readonly Problem[]): Problem[] {
  const context = contextOf([page], answers)
  return page.fields
    .filter(field => field.rule && Object.hasOwn(answers, field.key))
    .filter(field => !already.some(problem => problem.path === field.key))
    .filter(field => field.rule && evaluateExpression(field.rule.expression, context).value === false)
    .map(field => ({ code: 'rule', path: field.key, params: { ...field.rule?.words } }))
}

function asTyped(typed: readonly string[]): Answer | undefined {
  return typed.length > 1 ? [...typed] : typed[0]
}
