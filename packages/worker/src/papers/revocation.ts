import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { licenceBasis } from './legal-basis.ts'
import { longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'
import { remedies } from './remedies.ts'

const { titles, revocation: words, facts } = t('zh').papers

/** 撤销决定书 (行政许可法 §69): what is taken back, for which ground and why, and where to turn against it. */
export function revocation(source: PaperSource): Notice {
  const { of, paper, site } = source
  const ended = of.certificate?.ended
  const ground = ended?.ground ?? 'other'
  return notice(source, {
    title: titles.revocation,
    paragraphs: [
      words.revoked({ ...applicationOf(source), ruled: longDayOf(of.ruling?.at ?? paper.at) }),
      words.grounds[ground],
    ],
    facts: factsOf(source, [
      [facts.certificate, of.certificate && `${of.certificate.name.zh} ${of.certificate.number}`],
      [facts.ruled, longDayOf(paper.at)],
    ]),
    lines: { heading: words.reasons, items: [ended?.reasons ?? ''].filter(line => line !== '') },
    basis: licenceBasis(source, 'revocation'),
    remedies: remedies(site),
  })
}
