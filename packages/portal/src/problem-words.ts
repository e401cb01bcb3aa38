import { problemText, type SummarisedError, t } from '@baotu/screens'
import type { Locale, Problem } from '@baotu/service'

/** The sentence of each problem by the field it is about, the first when there are several. */
export function byField(locale: Locale, problems: readonly Problem[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const problem of problems) {
    const path = problem.path ?? ''
    if (!words.has(path)) words.set(path, problemText(locale, problem))
  }
  return words
}

/** A line of the error summary: the label says which field, the sentence what to do. */
export function summarised(
  locale: Locale,
  label: string,
  sentence: string,
  way: { field?: string; href?: string },
): SummarisedError {
  return { ...way, message: `${label.replace(/[？?：:。．.；;]+$/u, '')}${t(locale).shell.colon}${sentence}` }
}
