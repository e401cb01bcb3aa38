import type { Notice } from '@baotu/paper'
import { feeText, t } from '@baotu/screens'
import { clockOf } from '../clock-of.ts'
import { licenceBasis } from './legal-basis.ts'
import { dueWords, longDay, longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, receipt: words, facts } = t('zh').papers

/** 收件凭证: what came in and when, and until when there is an answer. Whoever holds it can ask how the case stands. */
export function receipt(source: PaperSource): Notice {
  const { of, paper, calendar } = source
  const running = clockOf(of, 'acceptance', calendar)
  const application = applicationOf(source)
  const items = filesOf(source)
  const fee = of.findings?.fee
  const received = items.length === 0 ? words.received : words.receivedWithFiles
  return notice(source, {
    title: titles.receipt,
    paragraphs: [
      received(application) +
        (running === null ? '' : words.willDecide({ ...application, day: longDay(running.due) })),
      words.keep,
    ],
    facts: factsOf(source, [
      [facts.received, longDayOf(paper.at)],
      [facts.acceptanceLegal, running && dueWords(running, 'legal')],
      [facts.acceptancePromised, running && dueWords(running, 'promised')],
      [facts.fee, fee && fee.yuan !== '0.00' ? feeText('zh', fee.yuan) : null],
      [facts.queryCode, of.queryCode],
    ]),
    lines: items.length === 0 ? undefined : { heading: words.files, items },
    basis: running === null ? undefined : licenceBasis(source, 'receipt'),
  })
}

/** Materials by their names, with how many files came for each until the receipt was written. */
function filesOf({ of, paper, service }: PaperSource): string[] {
  const came = of.files.filter(({ at }) => at <= paper.at)
  return service.guide.materials.flatMap(({ id, name }) => {
    const n = came.filter(({ material }) => material === id).length
    return n === 0 ? [] : [words.file({ name: name.zh, n })]
  })
}
