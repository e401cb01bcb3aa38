import type { Ruling } from '@baotu/case'
import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { paperTitle } from '@baotu/web'
import { basisOfClock, basisOfRuling, namedLaw } from './legal-basis.ts'
import { longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'
import { remedies } from './remedies.ts'
import { validityWords } from './validity.ts'

const { ruling: words, facts } = t('zh').papers

/** 准予行政许可决定书, and for items that are no licence the notice of their result. */
export function grant(source: PaperSource): Notice {
  const { of, paper, service } = source
  const ruling = rulingOf(source)
  // Nobody of the department ruled: the service grants by itself (即办).
  const atOnce = ruling.by.kind !== 'officer'
  // A certificate of a later step is no business of this paper, even when it is made late.
  const result = of.certificate?.issuedAt === paper.at ? of.certificate : null
  const application = applicationOf(source)
  const reply = replyOf(source)
  const granted = ruling.deemed
    ? words.deemed
    : reply
      ? reply.words.zh
      : atOnce
        ? words.atOnce(application)
        : service.guide.type === '01'
          ? words.licence
          : words.granted
  return notice(source, {
    title: paperTitle('grant', service).zh,
    paragraphs: [
      atOnce && !ruling.deemed ? words.applied(application) : applied(source),
      granted,
      ...(result === null ? [] : [words.result({ name: result.name.zh })]),
    ],
    facts: factsOf(source, [
      [facts.ruled, longDayOf(ruling.at)],
      [facts.remarks, ruling.reasons],
      [facts.certificate, result && `${result.name.zh} ${result.number}`],
      [facts.validity, result && validityWords(result)],
    ]),
    basis: ruling.deemed
      ? basisOfClock(source, 'deemedRenewal', 'renewal')
      : reply
        ? namedLaw(source, reply.basis)
        : basisOfRuling(source, 'grant'),
  })
}

/** 不予行政许可决定书 (行政许可法 §38(2)): the reasons, and where to turn against them. */
export function refusal(source: PaperSource): Notice {
  const { service } = source
  const ruling = rulingOf(source)
  const reply = replyOf(source)
  const refused = service.guide.type === '01' ? words.noLicence : words.refused
  return notice(source, {
    title: paperTitle('refusal', service).zh,
    paragraphs: [applied(source), reply?.words.zh ?? refused],
    facts: factsOf(source, [[facts.ruled, longDayOf(ruling.at)]]),
    lines: { heading: words.reasons, items: ruling.reasons.split(/\n+/).filter(line => line.trim() !== '') },
    basis: reply ? namedLaw(source, reply.basis) : basisOfRuling(source, 'refusal'),
    remedies: remedies(source.site),
  })
}

/** The kind of answer that the ruling chose, where the service declares any. */
function replyOf({ of, service }: PaperSource) {
  return service.guide.replies.find(({ id }) => id === of.ruling?.reply)
}

function applied(source: PaperSource): string {
  const application = applicationOf(source)
  const { acceptedAt } = source.of
  return acceptedAt === null
    ? words.applied(application)
    : words.accepted({ ...application, accepted: longDayOf(acceptedAt) })
}

function rulingOf({ of }: PaperSource): Ruling {
  if (of.ruling === null) throw new Error('A paper about a ruling that never was')
  return of.ruling
}
