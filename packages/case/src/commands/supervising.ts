// What a supervisor may do in a case: allow what the law forbids the officer, for a reason that is kept.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import type { Story } from '../story.ts'

/** A second supplement notice for one intake (行政许可法 §32(4) knows only one). */
export function allowSecondNotice(
  story: Story,
  { reason }: Extract<Command, { type: 'allow-second-notice' }>,
): Problem[] {
  const { status, supplement, secondNotice } = story.case()
  if (status !== 'submitted' || supplement === null || secondNotice !== null)
    return [{ code: 'wrong-status' }]
  if (reason.trim() === '') return missing('reason')
  const allowed = { reason: reason.trim(), by: authorOf(story.actor), at: story.now }
  story.happened({ type: 'second-notice-allowed', allowed })
  return []
}
