// The calendar changed: the limits of a case that end otherwise now are told with the reason, and its tasks get their new days.
import type { Problem } from '@baotu/service'
import type { Command } from '../command.ts'
import type { Story } from '../story.ts'

/** A clock that stopped meanwhile has nothing to move; then the whole step has nothing to tell (`nothing-moved`). */
export function recomputeClocks(
  story: Story,
  { reasons, moves }: Extract<Command, { type: 'recompute-clocks' }>,
): Problem[] {
  const runs = (name: string) =>
    story.case().clocks.some(clock => clock.name === name && clock.stoppedOn === null)
  const left = moves.filter(({ clock }) => runs(clock))
  if (left.length === 0) return [{ code: 'nothing-moved' }]
  story.happened({ type: 'clocks-recomputed', reasons, moves: left })
  return []
}
