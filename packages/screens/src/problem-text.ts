import { type Locale, t } from './text.ts'

/** The sentence for a problem, in one language. An unknown code gets a general sentence: the reader is never shown a code. */
export function problemText(
  locale: Locale,
  problem: { code: string; params?: Record<string, string | number> },
): string {
  // The rule of a declared form speaks for itself: its words come with the problem.
  const declared = problem.code === 'rule' ? problem.params?.[locale] : undefined
  if (declared !== undefined) return String(declared)
  const problems: Record<string, unknown> = t(locale).problems
  const text = Object.hasOwn(problems, problem.code) ? problems[problem.code] : t(locale).problems.unknown
  return typeof text === 'function' ? String(text(problem.params ?? {})) : String(text)
}
