// What an ad-hoc sub-process offers: who chooses among its steps is declared in its properties.
import { offers } from '@baotu/process'
import { roles, type Service } from '@baotu/service'
import type { Case, CaseOffer } from './case.ts'
import { departmentOf } from './department-of.ts'
import type { Story } from './story.ts'

/** Each set of steps that the case offers, with those that may be started now. */
export function stepsOffered(of: Case, service: Service): { offer: CaseOffer; activities: string[] }[] {
  const open = of.process === null ? [] : offers(service.process, of.process)
  return (of.offers ?? []).flatMap(offer => {
    const now = open.find(({ key }) => key === offer.key)
    return now === undefined ? [] : [{ offer, activities: now.activities.map(({ element }) => element) }]
  })
}

/** An offer that stands already, as after the case was moved to another version, is told anew. */
export function offerSteps(story: Story, key: number, element: string): void {
  const { department = 'deciding', role } = story.world.service.process.nodes.get(element)?.properties ?? {}
  endOffer(story, key)
  const offer = {
    key,
    element,
    department: departmentOf(story, department),
    role: roles.find(known => known === role) ?? null,
  }
  story.happened({ type: 'steps-offered', offer })
}

export function endOffer(story: Story, key: number): void {
  const stands = story.case().offers?.some(offer => offer.key === key) ?? false
  if (stands) story.happened({ type: 'offer-ended', key })
}
