import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { clockOf } from '../clock-of.ts'
import { licenceBasis } from './legal-basis.ts'
import { dueWords, longDay } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, hearing: words, facts, closing } = t('zh').papers

/** 听证告知书 (行政许可法 §47): what it is about, and until when a hearing may be asked for. */
export function hearingOffer(source: PaperSource): Notice {
  const running = clockOf(source.of, 'hearing-request', source.calendar)
  return notice(source, {
    title: titles['hearing-offer'],
    paragraphs: [words.offered(applicationOf(source)), words.free],
    facts: factsOf(source, [[facts.hearingRequest, running && dueWords(running, 'legal')]]),
    lines: { heading: words.matter, items: [hearingOf(source).matter] },
    basis: licenceBasis(source, 'hearing-offer'),
    closing,
  })
}

/** 听证通知书 (行政许可法 §48(1)): when and where, seven days before, and who is in the chair. */
export function hearingCall(source: PaperSource): Notice {
  const { matter, call } = hearingOf(source)
  if (call === null) throw new Error('A call to a hearing that was never called')
  return notice(source, {
    title: titles['hearing-call'],
    paragraphs: [words.called(applicationOf(source)), words.chairMayBeRefused],
    facts: factsOf(source, [
      [facts.hearingDay, longDay(call.on)],
      [facts.hearingPlace, call.place],
      [facts.hearingChair, call.chair],
    ]),
    lines: { heading: words.matter, items: [matter] },
    basis: licenceBasis(source, 'hearing-call'),
    closing,
  })
}

function hearingOf({ of }: PaperSource) {
  if (of.hearing === null) throw new Error('A paper about a hearing that was never offered')
  return of.hearing
}
