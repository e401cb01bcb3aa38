// The law that a notice stands on: for a licence the article of 行政许可法 about that very notice, then what the service declares.
import type { Section } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { LegalBasis, LimitName } from '@baotu/service'
import type { PaperSource } from './paper-source.ts'

const { basis: words, licenceLaw } = t('zh').papers

type Article = Exclude<keyof typeof licenceLaw, 'law'>

/** The article of 行政许可法 alone; nothing for an item that is no licence. */
export function licenceBasis(source: PaperSource, article: Article): Section | undefined {
  return section(source, article, undefined)
}

/** With an entry of the service's own list of laws. */
export function namedBasis(
  source: PaperSource,
  article: Article,
  id: string | undefined,
): Section | undefined {
  return section(
    source,
    article,
    source.service.guide.basis.find(one => one.id === id),
  )
}

/** An entry of the service's own list of laws, alone. */
export function namedLaw({ service: { guide } }: PaperSource, id: string): Section | undefined {
  const law = guide.basis.find(one => one.id === id)
  return law && { heading: words.heading, items: [lineOf(law, law.article.zh)] }
}

/** What the service names as the law of one of its clocks, alone; nothing where the city has set the limit itself. */
export function lawOfClock(source: PaperSource, clock: LimitName): Section | undefined {
  const law = declaredLaw(source, clock)
  return law && { heading: words.heading, items: [lineOf(law, law.article.zh)] }
}

/** With what the service names as the law of one of its clocks. */
export function basisOfClock(source: PaperSource, article: Article, clock: LimitName): Section | undefined {
  return section(source, article, declaredLaw(source, clock))
}

/** With the law on which the service rules: that of its clock of decision, unless that is only 行政许可法, else its first. */
export function basisOfRuling(source: PaperSource, outcome: 'grant' | 'refusal'): Section | undefined {
  const named = declaredLaw(source, 'decision')
  return section(
    source,
    outcome,
    named === undefined || isLicenceLaw(named) ? source.service.guide.basis[0] : named,
  )
}

function section(
  { service: { guide } }: PaperSource,
  article: Article,
  declared: LegalBasis | undefined,
): Section | undefined {
  const licence = guide.type === '01'
  const items =
    licence && declared && isLicenceLaw(declared)
      ? [lineOf(declared, licenceLaw[article])]
      : [
          ...(licence ? [words.cite({ law: licenceLaw.law, article: licenceLaw[article] })] : []),
          ...(declared ? [lineOf(declared, declared.article.zh)] : []),
        ]
  return items.length === 0 ? undefined : { heading: words.heading, items }
}

function declaredLaw({ service: { guide } }: PaperSource, clock: LimitName): LegalBasis | undefined {
  const limit = guide.limits[clock]
  const named = limit?.legal?.basis ?? limit?.promised?.basis
  return guide.basis.find(({ id }) => id === named)
}

function isLicenceLaw({ law }: LegalBasis): boolean {
  return law.zh.includes(licenceLaw.law)
}

function lineOf({ law, kind, words: said }: LegalBasis, article: string): string {
  // A name may carry its number behind it: 《…规定》（国务院令第 716 号）.
  const [name = '', number = ''] = law.zh.split(/(?=（)/, 2)
  return words[kind]({ law: name.replaceAll(/[《》]/g, ''), article: `${number}${article}`, words: said.zh })
}
