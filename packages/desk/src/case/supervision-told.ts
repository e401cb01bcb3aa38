// What a history says of supervision.
import type { CaseEvent } from '@baotu/case'
import { dayText, t } from '@baotu/screens'
import type { Locale, Site } from '@baotu/service'
import { departmentName } from '../names.ts'

type Supervised = Extract<CaseEvent, { type: `supervision-${string}` | 'limit-warned' }>
type Context = { site: Site; locale: Locale; who: string }

export function supervisionTold(
  event: Supervised,
  { site, locale, who }: Context,
): { title: string; body?: string } {
  const words = t(locale).supervision
  const told = words.history
  if (event.type === 'limit-warned') {
    const { department, due, limit } = event.warning
    const day = dayText(locale, Temporal.PlainDate.from(due))
    const named = { department: departmentName(site, department, locale), day }
    return { title: told[event.type]({ ...named, limit: words.limits[limit] }) }
  }
  const { record } = event
  const about = { number: record.number, kind: words.kinds[record.kind] }
  switch (event.type) {
    case 'supervision-opened':
      return { title: told[event.type](about) }
    case 'supervision-raised':
      return { title: told[event.type](about) }
    case 'supervision-explained':
      return { title: told[event.type]({ who }), body: record.explanation?.text }
    case 'supervision-returned':
      return { title: told[event.type]({ who }), body: record.returned?.reason }
    case 'supervision-closed':
      return { title: told[event.type]({ who }), body: record.closing?.result }
  }
}
