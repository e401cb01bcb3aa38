// What has happened to a rating, as raters and departments read it.
import type { Author, Rating } from '@baotu/case'
import { dayText, momentText, type TimelineEvent, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'

type Told = TimelineEvent & { at: string }

/**
 * The latest first.
 * @param nameOf how this reader is told who did something; nothing for nobody
 */
export function ratingEvents(
  { level, words: said, ratedOn, rectification, appeal }: Rating,
  locale: Locale,
  nameOf: (author: Author) => string | undefined,
): TimelineEvent[] {
  const words = t(locale).rating
  const tell = (title: string, body: string, { at, author }: { at: string; author: Author }): Told => ({
    at,
    title,
    body,
    who: nameOf(author),
    when: momentText(locale, Temporal.Instant.from(at)),
    dateTime: at,
  })
  const later = [
    ...(rectification?.callBacks ?? []).map(call => {
      const title = call.way === 'platform' ? 'platform' : call.reached ? 'telephone' : 'missed'
      return tell(words.events[title], call.words, call)
    }),
    ...(rectification?.done
      ? [
          tell(
            words.events.answered({ outcome: words.outcomes[rectification.done.outcome] }),
            rectification.done.words,
            rectification.done,
          ),
        ]
      : []),
    ...(appeal
      ? [tell(words.events.appealed({ ground: words.grounds[appeal.ground] }), appeal.reason, appeal)]
      : []),
    ...(appeal?.decided
      ? [
          tell(
            words.events[appeal.decided.upheld ? 'upheld' : 'dismissed'],
            appeal.decided.reason,
            appeal.decided,
          ),
        ]
      : []),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const first: TimelineEvent = {
    title: words.events.rated({ level: words.levels[level] }),
    ...(said !== '' && { body: said }),
    when: dayText(locale, Temporal.PlainDate.from(ratedOn)),
    dateTime: ratedOn,
  }
  return [...later.map(({ at: _at, ...event }) => event), first]
}
