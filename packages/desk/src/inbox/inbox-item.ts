import { cityDay } from '@baotu/calendar'
import { dayText, type InboxItem, type LightKind, momentText, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { InboxNote } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { departmentName } from '../names.ts'
import { supervisionSaid } from './supervision-said.ts'

/** What the desk reads of a note; the rest is for the department's own systems. */
const told = z.object({
  service: z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }).optional(),
  number: z.string().nullish(),
  event: z.string().optional(),
})

const toldEvents = [
  'granted',
  'refused',
  'deemed-accepted',
  'deemed-renewed',
  'hearing-requested',
  'revoked',
] as const
const isTold = (event: string): event is (typeof toldEvents)[number] => toldEvents.some(one => one === event)

/** @param mayReceive whether this reader confirms for the department */
export function inboxItem(
  platform: Platform,
  note: InboxNote,
  { locale, csrf, mayReceive }: { locale: Locale; csrf: string; mayReceive: boolean },
): InboxItem {
  const words = t(locale).desk.inbox
  const { data } = told.safeParse(note.told)
  const service = data?.service?.name[locale] ?? ''
  const event = data?.event
  const say =
    event !== undefined && isTold(event)
      ? words.events[event]
      : (supervisionSaid(locale, event) ?? words.events.other)
  const day = (at: string) => dayText(locale, cityDay(Temporal.Instant.from(at)))
  const moment = (at: string) => momentText(locale, Temporal.Instant.from(at))
  const received = note.receivedAt !== null
  return {
    id: `${note.caseId}-${note.key}`,
    title: say({ service }),
    href: `/desk/cases/${note.caseId}`,
    number: data?.number ?? '',
    from: departmentName(platform.catalog.site, note.department, locale),
    when: moment(note.at),
    light: { kind: lightOf(platform, note), label: received ? words.received : words.waiting },
    text:
      note.receivedAt !== null
        ? words.receivedBy({ who: note.receivedByName ?? '', when: moment(note.receivedAt) })
        : note.dueAt === null
          ? undefined
          : words.due({ due: day(note.dueAt) }),
    acknowledge:
      received || !mayReceive
        ? undefined
        : { action: `/desk/inbox/${note.caseId}/${encodeURIComponent(note.key)}/receive`, csrf },
  }
}

/** Yellow on the due day and the day before, red after it. */
function lightOf({ now }: Platform, { receivedAt, dueAt }: InboxNote): LightKind {
  if (receivedAt !== null) return 'grey'
  if (dueAt === null) return 'green'
  const due = cityDay(Temporal.Instant.from(dueAt))
  const left = cityDay(now()).until(due, { largestUnit: 'day' }).days
  return left < 0 ? 'red' : left <= 1 ? 'yellow' : 'green'
}
