// Cases that the process of another case asks for: each has a life of its own, and its end is what the asking process waits for.
import type { Service } from '@baotu/service'
import type { Case } from './case.ts'
import { isOver } from './status.ts'
import type { Story } from './story.ts'

/** The service that a job of the process begins a case of; null for other work. */
export function serviceCalled(jobType: string): string | null {
  return jobType.startsWith('case:') ? jobType.slice('case:'.length) : null
}

/** The elements that wait for the end of a case of their own, with the service that it is of. */
export function childrenAsked(
  of: Case,
  service: Service,
): { job: number; element: string; service: string }[] {
  return (of.process?.instances ?? []).flatMap(({ key, element, loop }) => {
    const node = service.process.nodes.get(element)
    const type = node?.kind === 'job' && !loop ? node.job.type : ''
    const called = typeof type === 'string' ? serviceCalled(type) : null
    return called === null ? [] : [{ job: key, element, service: called }]
  })
}

/** The element was ended from outside: its case is withdrawn if the law still lets it. */
export function dropChild(story: Story, element: string, job: number): void {
  const node = story.world.service.process.nodes.get(element)
  if (node?.properties.life === 'own')
    story.order({ type: 'withdraw-child', key: `withdraw-child:${job}`, job })
}

/** When this step was its last, the case that asked for this one hears how it ended. */
export function tellParent(story: Story, wasOver: boolean): void {
  const { parent, id, number, status, ruling, certificate } = story.case()
  if (parent === undefined || wasOver || !isOver(status)) return
  const outcome = {
    case: id,
    number,
    status,
    outcome: ruling?.outcome ?? null,
    certificate: certificate?.identifier ?? null,
  }
  story.order({ type: 'tell-parent', key: 'tell-parent', parent: parent.case, job: parent.job, outcome })
}
