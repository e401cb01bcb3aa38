// Steps that this reader may start as the case needs them, as cards beside the tasks.
import { randomUUID } from 'node:crypto'
import { type Case, mayChoose, type Officer, type Supervisor, stepsOffered } from '@baotu/case'
import { type TaskCard, t } from '@baotu/screens'
import type { Locale, Service } from '@baotu/service'
import { elementName } from '../names.ts'

export function offerCards(
  actor: Officer | Supervisor,
  of: Case,
  service: Service,
  locale: Locale,
): TaskCard[] {
  const words = t(locale).desk.offers
  return stepsOffered(of, service).flatMap(({ offer, activities }) => {
    if (!mayChoose(actor, offer)) return []
    const address = `/desk/cases/${of.id}/tasks/${offer.key}`
    const starts = activities.map(element => ({
      label: words.start({ step: elementName(service, element, locale) }),
      action: `${address}/start-activity`,
      command: randomUUID(),
      fields: { element },
    }))
    const end = { label: words.end, action: `${address}/complete-scope`, command: randomUUID() }
    return [
      {
        key: offer.key,
        name: elementName(service, offer.element, locale),
        state: { label: words.state, tone: 'blue' as const },
        said: [activities.length === 0 ? words.oneAtATime : words.hint],
        posts: [...starts, end],
        links: [],
      },
    ]
  })
}
