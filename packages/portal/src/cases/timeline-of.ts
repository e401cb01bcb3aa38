import type { CalendarReason, ClockMove } from '@baotu/case'
import { type Locale, momentText, type Paper, type TimelineEvent, t } from '@baotu/screens'
import type { CaseEvent } from '@baotu/store'
import { recomputedWords } from '@baotu/web'
import { departmentName } from '../department-name.ts'
import type { CaseSeen } from './case-props.ts'
import { overrunExplained } from './overrun-explained.ts'

/** What has happened, newest first, in the applicant's words; who did it by department; papers beside the event that ordered them. */
export function timelineOf(seen: CaseSeen, links: Map<string, Paper>): TimelineEvent[] {
  const { locale, history } = seen
  const told: (TimelineEvent & { type: string })[] = []
  for (const event of history) {
    if (event.type === 'paper-ordered') {
      const paper = event.data.paper as { id: string; kind: string }
      const owner =
        told.findLast(
          ({ type }) =>
            type === ownerOf[paper.kind] || (paper.kind === 'non-acceptance' && type === 'case-turned-away'),
        ) ?? told.at(-1)
      const link = links.get(paper.id)
      if (owner && link) owner.papers = [...(owner.papers ?? []), link]
      continue
    }
    const overrun = overrunExplained(event, locale)
    const title = overrun?.title ?? titleOf(seen, event)
    if (title === undefined) continue
    const when = momentText(locale, Temporal.Instant.from(event.at))
    const body = event.type === 'clocks-recomputed' ? recomputed(event, locale) : overrun?.body
    told.push({ type: event.type, title, body, when, dateTime: event.at, who: whoOf(seen, event) })
  }
  return told.toReversed().map(({ type: _type, ...event }) => event)
}

const ownerOf: Record<string, string> = {
  receipt: 'case-submitted',
  supplement: 'supplement-asked',
  acceptance: 'case-accepted',
  'non-acceptance': 'acceptance-refused',
  special: 'special-begun',
  extension: 'clock-extended',
  lapse: 'case-lapsed',
  'hearing-offer': 'hearing-offered',
  'hearing-call': 'hearing-called',
  revocation: 'case-revoked',
  grant: 'case-ruled',
  refusal: 'case-ruled',
  certificate: 'certificate-issued',
}

/** Opinions and inspections are told as done; what they say is in the ruling. */
function titleOf({ locale }: CaseSeen, { type, data }: CaseEvent): string | undefined {
  const words: Record<string, string> = t(locale).portal.event
  if (type === 'case-accepted' && data.deemedOn) return words['case-deemed-accepted']
  if (type !== 'case-ruled') return type === 'you' ? undefined : words[type]
  const { outcome } = data.ruling as { outcome: string }
  return words[`decision-${outcome}`]
}

function recomputed({ data }: CaseEvent, locale: Locale): string {
  return recomputedWords(data as { reasons: CalendarReason[]; moves: ClockMove[] }, locale)
}

function whoOf({ locale, platform }: CaseSeen, { actor, type }: CaseEvent): string | undefined {
  // What the platform does by itself within somebody's step is nobody's act, and no applicant accepts or rules.
  const granted = actor.kind === 'applicant' && (type === 'case-accepted' || type === 'case-ruled')
  if (granted) return undefined
  if (type === 'certificate-issued' || type === 'department-told' || type === 'case-closed') return undefined
  if (actor.kind === 'officer') return departmentName(platform, locale, actor.department)
  return actor.kind === 'applicant' ? t(locale).portal.event.you : undefined
}
