import { t } from '@baotu/screens'
import type { Locale } from '@baotu/service'

type Said = (params: { service: string }) => string

/** What a note of supervision says; null for a note of anything else. */
export function supervisionSaid(locale: Locale, event: string | undefined): Said | null {
  const { notes } = t(locale).supervision
  return event !== undefined && Object.hasOwn(notes, event) ? notes[event as keyof typeof notes] : null
}
