// Steps that officers choose as the case needs them: an ad-hoc sub-process offers them until somebody ends it.
import type { Problem } from '@baotu/service'
import type { Command } from '../command.ts'
import { mayChoose } from '../may.ts'
import type { Story } from '../story.ts'
import { tellProcess } from './work.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** `no-such-activity`: it is not offered (any more); `one-at-a-time`: another step of the same set is under way. */
export function startActivity(story: Story, { scope, element }: Of<'start-activity'>): Problem[] {
  const refused = refusals(story, scope)
  return refused.length > 0 ? refused : tellProcess(story, { type: 'start-activity', key: scope, element })
}

/** Ends the set; what is still under way in it ends too. */
export function completeScope(story: Story, { scope }: Of<'complete-scope'>): Problem[] {
  const refused = refusals(story, scope)
  return refused.length > 0 ? refused : tellProcess(story, { type: 'complete-scope', key: scope })
}

function refusals(story: Story, scope: number): Problem[] {
  const offer = story.case().offers?.find(({ key }) => key === scope)
  if (offer === undefined) return [{ code: 'no-such-activity' }]
  return mayChoose(story.actor, offer) ? [] : [{ code: 'not-yours' }]
}
