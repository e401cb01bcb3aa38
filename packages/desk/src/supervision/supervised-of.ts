import type { Case, Officer, Supervisor } from '@baotu/case'
import { type Supervised, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { openSupervisions } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { maySee } from './open-record.ts'
import { recordHref } from './record-words.ts'

/** The records of a case that somebody must still answer, for those who may read them. */
export function supervisedOf(staff: Officer | Supervisor, of: Case, locale: Locale): Supervised[] {
  const { kinds, status, page } = t(locale).supervision
  return (of.supervisions ?? [])
    .filter(record => record.status !== 'closed' && maySee(staff, record))
    .map(record => ({
      text: page.onCase({ kind: kinds[record.kind], status: status[record.status] }),
      href: recordHref(of.id, record.key),
      red: record.card === 'red',
    }))
}

/** Above an officer's queue: how many records wait for the department; a supervisor has the page of supervision. */
export async function supervisedInQueue(
  { store }: Platform,
  staff: Officer | Supervisor,
  locale: Locale,
): Promise<Supervised[]> {
  if (staff.kind !== 'officer') return []
  const { waiting } = await openSupervisions(store, staff, staff.department)
  if (waiting === 0) return []
  const text = t(locale).supervision.page.ofMine({ n: waiting })
  return [{ text, href: '/desk/supervision/records?status=waiting', red: false }]
}
