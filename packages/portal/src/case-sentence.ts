// How a case stands, in one sentence for the applicant.
import type { WorkingCalendar } from '@baotu/calendar'
import { type Locale, type Tone, t } from '@baotu/screens'
import type { Status } from '@baotu/service'
import { dueText } from '@baotu/web'

export type Standing = {
  status: Status
  /** Short name of the deciding department. */
  department: string
  /** The day by which the next answer is due; null: no clock runs. */
  due: Temporal.PlainDate | null
  today: Temporal.PlainDate
  calendar: WorkingCalendar
  /** What a granted case yields. */
  result: string
  outcome?: 'granted' | 'refused'
}

export function caseSentence(locale: Locale, standing: Standing): string {
  const words = t(locale).portal.sentence
  const { status, department, result, outcome } = standing
  switch (status) {
    case 'draft':
      return words.draft
    case 'submitted':
    case 'accepted':
      return waiting(locale, standing, status)
    case 'supplementing':
      return standing.due === null
        ? words.supplementingOpen
        : words.supplementing({ day: dueText(locale, standing, standing.due) })
    case 'special':
      return words.special
    case 'granted':
      return words.granted({ result })
    case 'refused':
      return words.refused
    case 'not-accepted':
      return words.notAccepted
    case 'not-needed':
      return words.notNeeded
    case 'not-ours':
      return words.notOurs
    case 'lapsed':
      return words.lapsed
    case 'revoked':
      return words.revoked
    case 'withdrawn':
      return words.withdrawn
    case 'closed':
      if (outcome === undefined) return words.closed({ department })
      return outcome === 'granted' ? words.closedGranted({ result }) : words.closedRefused
  }
}

export const statusTones: Record<Status, Tone> = {
  draft: 'grey',
  submitted: 'blue',
  supplementing: 'amber',
  accepted: 'blue',
  special: 'blue',
  granted: 'green',
  refused: 'red',
  'not-accepted': 'red',
  'not-needed': 'grey',
  'not-ours': 'grey',
  lapsed: 'grey',
  revoked: 'red',
  withdrawn: 'grey',
  closed: 'green',
}

function waiting(
  locale: Locale,
  { department, due, today, calendar }: Standing,
  status: 'submitted' | 'accepted',
): string {
  const { portal } = t(locale)
  if (due === null) return portal.sentence[`${status}Open`]({ department })
  const day = dueText(locale, { calendar, today }, due)
  if (Temporal.PlainDate.compare(today, due) > 0) return portal.sentence.late({ department, day })
  return portal.sentence[status]({ department, day })
}
