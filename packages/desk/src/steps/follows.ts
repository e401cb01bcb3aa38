// What a step brings about, told before it is taken.
import { cityDay, dueDay } from '@baotu/calendar'
import type { Case } from '@baotu/case'
import { limitText, t } from '@baotu/screens'
import type { LimitDeclaration, LimitName, Locale, Service } from '@baotu/service'
import { dueText, type Platform, paperTitle } from '@baotu/web'
import { departmentName } from '../names.ts'

export function afterAcceptance(platform: Platform, of: Case, service: Service, locale: Locale): string {
  const words = t(locale).desk.accept
  const ends = endOf(platform, of, service, 'decision', locale)
  return words.follows({ clock: ends ? words.clock(ends) : '' })
}

export function afterNotice(platform: Platform, of: Case, service: Service, locale: Locale): string {
  const words = t(locale).desk.supplement
  const ends = endOf(platform, of, service, 'supplement', locale)
  return words.follows({ clock: ends ? words.clock(ends) : '' })
}

export function afterRuling(
  platform: Platform,
  of: Case,
  service: Service,
  outcome: 'grant' | 'refuse',
  locale: Locale,
): string[] {
  const words = t(locale).desk.ruling
  const { certificate, guide, tasks } = service
  if (outcome === 'refuse') {
    return [words.stop, words.refusePaper({ paper: paperTitle('refusal', service)[locale] })]
  }
  const delivered = Object.values(tasks).some(task => task.action === 'delivery')
  const delivery = delivered ? endOf(platform, of, service, 'delivery', locale) : null
  const told = guide.departments.supervising
  const notify = endOf(platform, of, service, 'notification', locale)
  return [
    words.stop,
    words.grantPaper({ paper: paperTitle('grant', service)[locale] }),
    ...(certificate ? [words.certificate({ name: certificate.name[locale] })] : []),
    ...(delivery ? [words.delivery({ due: delivery.due })] : []),
    ...(told && notify
      ? [
          words.notify({
            department: departmentName(platform.catalog.site, told, locale),
            due: notify.due,
          }),
        ]
      : []),
  ]
}

/** The limit that would bind if this clock began today: the promise, else the law. Null when none is declared. */
function endOf(
  { calendar, now }: Platform,
  { findings }: Case,
  { guide }: Service,
  name: LimitName,
  locale: Locale,
): { limit: string; due: string } | null {
  const declared: LimitDeclaration | undefined = findings?.limits[name] ?? guide.limits[name]
  const limit = declared?.promised ?? declared?.legal
  if (limit === undefined) return null
  const { due } = dueDay(calendar, cityDay(now()), limit)
  return { limit: limitText(locale, limit), due: dueText(locale, { calendar, today: cityDay(now()) }, due) }
}
