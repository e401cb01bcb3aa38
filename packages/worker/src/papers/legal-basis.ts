// The law that a notice stands on: for a licence the article of 行政许可法 about that very notice, then what the service declares.
import type { Section } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { LegalBasis, LimitName, NoticeKind } from '@baotu/service'
import type { PaperSource } from './paper-source.ts'

const { basis: words, licenceLaw } = t('zh').papers

/** @param clock the clock whose declared law the notice follows; the first of the service's bases when it names none */
export function legalBasis(
  { service: { guide } }: PaperSource,
  kind: NoticeKind,
  clock: LimitName,
): Section | undefined {
  const limit = guide.limits[clock]
  const named = limit?.legal?.basis ?? limit?.promised?.basis
  const declared = guide.basis.find(({ id }) => id === named) ?? (isRuling(kind) ? guide.basis[0] : undefined)
  const items = [
    ...(guide.type === '01' ? [words.cite({ law: licenceLaw.law, article: licenceLaw[kind] })] : []),
    ...(declared === undefined ? [] : [lineOf(declared)]),
  ]
  return items.length === 0 ? undefined : { heading: words.heading, items }
}

function lineOf({ law, article, kind, words: said }: LegalBasis): string {
  // A name may carry its number behind it: 《…规定》（国务院令第 716 号）.
  const [name = '', number = ''] = law.zh.split(/(?=（)/, 2)
  const line = { law: name.replaceAll(/[《》]/g, ''), article: `${number}${article.zh}`, words: said.zh }
  return words[kind](line)
}

function isRuling(kind: NoticeKind): boolean {
  return kind === 'grant' || kind === 'refusal'
}
