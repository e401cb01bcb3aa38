// What an applicant chooses when submitting: to promise instead of proving, to be decided by a person, to bring papers later.
import { type Problem, situationFor } from '@baotu/service'
import type { Route } from '../case.ts'
import { dayOf } from '../clocks.ts'
import { nothingKnown } from '../party-record.ts'
import type { Story } from '../story.ts'

export type Routed = { route: Route | null; spared: string[]; problems: Problem[] }

/** @returns the route if it is any other than everybody's, and the materials that need not be there */
export function routed(story: Story, asked: Partial<Route> | undefined): Routed {
  const { guide } = story.world.service
  const { commitment = false, human = false, deferred = [] } = asked ?? {}
  const problems = [
    ...(commitment ? commitmentProblems(story) : []),
    ...(human && guide.automatic === undefined ? [{ code: 'not-offered', path: 'human' }] : []),
    ...deferred.filter(id => !isDeferrable(story, id)).map(path => ({ code: 'not-deferrable', path })),
  ]
  const route = { commitment, human, deferred: [...deferred] }
  const chosen = commitment || human || deferred.length > 0
  const spared = [...(commitment ? (guide.commitment?.replaces ?? []) : []), ...deferred]
  return { route: chosen ? route : null, spared, problems }
}

/** 告知承诺 is offered by declaration, and not to who broke a promise before (国办发〔2020〕42号). */
function commitmentProblems(story: Story): Problem[] {
  const { service, party = nothingKnown } = story.world
  const { commitment } = service.guide
  const output = commitment?.if
  const offered =
    commitment !== undefined &&
    (output === undefined || situationFor(service, story.case().answers).values[output] === true)
  if (!offered) return [{ code: 'not-offered', path: 'commitment' }]
  const { brokenUntil } = party
  return brokenUntil !== null && dayOf(story.now) <= brokenUntil
    ? [{ code: 'commitment-excluded', path: 'commitment', params: { until: brokenUntil } }]
    : []
}

function isDeferrable(story: Story, id: string): boolean {
  return story.world.service.guide.materials.some(material => material.id === id && material.deferrable)
}
