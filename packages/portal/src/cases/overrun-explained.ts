// 优化营商环境条例 §36: who takes longer than promised says openly why.
import type { SupervisionRecord } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { CaseEvent } from '@baotu/store'

/** What the department said to the applicant about a limit that it overran; null for any other event. */
export function overrunExplained(
  { type, data }: Pick<CaseEvent, 'type' | 'data'>,
  locale: Locale,
): { title: string; body: string } | null {
  if (type !== 'supervision-explained') return null
  const { kind, explanation } = data.record as SupervisionRecord
  const { overrun } = t(locale).supervision
  const title = kind === 'legal-overrun' || kind === 'promise-overrun' ? overrun[kind] : null
  return title === null || explanation === null ? null : { title, body: explanation.text }
}
