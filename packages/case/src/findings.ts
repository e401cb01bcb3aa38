// What the declared decisions (DMN) say of a case, kept with their reasons.
import { type Situation, situationFor } from '@baotu/service'
import type { Story } from './story.ts'

/** Asks the declared decisions about the answers as they now are. */
export function decideAgain(story: Story): Situation {
  const situation = situationFor(story.world.service, story.case().answers)
  story.happened({ type: 'decisions-made', finding: { at: story.now, ...situation } })
  return situation
}
