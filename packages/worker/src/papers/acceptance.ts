import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { paperTitle } from '@baotu/web'
import { clockOf } from '../clock-of.ts'
import { basisOfClock } from './legal-basis.ts'
import { dueWords, longDay, longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, acceptance: words, facts, closing } = t('zh').papers

/** 受理通知书 (行政许可法 §32(5)): accepted, and the days by which law and promise want the ruling. */
export function acceptance(source: PaperSource): Notice {
  const { of, paper, calendar } = source
  const running = clockOf(of, 'decision', calendar)
  const application = applicationOf(source)
  if (of.deemedOn !== null) return deemed(source, of.deemedOn)
  const accepted = of.supplement === null ? words.complete : words.supplemented
  return notice(source, {
    title: paperTitle('acceptance', source.service).zh,
    paragraphs: [accepted(application), ...(running === null ? [] : [words.from])],
    facts: factsOf(source, [
      [facts.accepted, longDayOf(paper.at)],
      ...owed(source),
      [facts.decisionLegal, running && dueWords(running, 'legal')],
      [facts.decisionPromised, running && dueWords(running, 'promised')],
    ]),
    basis: basisOfClock(source, 'acceptance', 'decision'),
    closing,
  })
}

/** Nobody said in time whether anything was missing: accepted by law, from the day of receipt (§32(4)). */
function deemed(source: PaperSource, receivedOn: string): Notice {
  const { of, calendar } = source
  const running = clockOf(of, 'decision', calendar)
  return notice(source, {
    title: titles.acceptance,
    paragraphs: [words.deemed({ ...applicationOf(source), received: longDay(receivedOn) }), words.from],
    facts: factsOf(source, [
      [facts.accepted, longDay(receivedOn)],
      [facts.decisionLegal, running && dueWords(running, 'legal')],
      [facts.decisionPromised, running && dueWords(running, 'promised')],
    ]),
    basis: basisOfClock(source, 'deemed', 'acceptance'),
    closing,
  })
}

/** What may come later, until when, and that nothing is granted before (容缺受理). */
function owed({ of, service, calendar }: PaperSource): [string, string | null][] {
  const deferred = of.route?.deferred ?? []
  const names = service.guide.materials.filter(({ id }) => deferred.includes(id)).map(({ name }) => name.zh)
  const due = clockOf(of, 'materials', calendar)?.due
  if (names.length === 0) return []
  const until = due === undefined ? '' : longDay(due)
  return [[facts.deferred, words.deferred({ names: names.join('、'), until })]]
}
