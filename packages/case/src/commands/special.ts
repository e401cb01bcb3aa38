// Special procedures (行政许可法 §45): their time does not count, and the applicant is told in writing how long they take.
import type { Problem } from '@baotu/service'
import { closeSpecial, openSpecial } from '../clocks/special-clock.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function beginSpecial(story: Story, { kind, days, reason }: Of<'begin-special'>): Problem[] {
  const { status, specials } = story.case()
  if (after(status, 'pause') === null) return [{ code: 'wrong-status' }]
  const declared = story.world.service.guide.specials.some(one => one.kind === kind)
  if (!declared) return [{ code: 'unknown-option', path: 'kind' }]
  if (specials.some(one => one.kind === kind && one.endedOn === null)) return [{ code: 'special-running' }]
  if (!Number.isInteger(days) || days < 1) return [{ code: 'too-small', path: 'days', params: { min: 1 } }]
  if (reason.trim() === '') return missing('reason')
  openSpecial(story, { kind, days, reason: reason.trim() })
  return []
}

export function endSpecial(story: Story, { id, result }: Of<'end-special'>): Problem[] {
  const special = story.case().specials.find(one => one.id === id && one.endedOn === null)
  // What lasts as long as a task ends with it.
  if (special === undefined || special.task !== undefined) return [{ code: 'no-such-special' }]
  if (result.trim() === '') return missing('result')
  closeSpecial(story, id, result.trim())
  return []
}
