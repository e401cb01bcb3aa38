import { type Tone, t } from '@baotu/screens'
import type { Locale, Status } from '@baotu/service'

const tones: Record<Status, Tone> = {
  draft: 'grey',
  submitted: 'amber',
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
  closed: 'grey',
}

/** The status of a case in words and colour. */
export function statusShown(locale: Locale, status: Status): { label: string; tone: Tone } {
  return { label: t(locale).statuses.case[status], tone: tones[status] }
}
