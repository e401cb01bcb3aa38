import { stopClock } from './clocks.ts'
import { move } from './settle.ts'
import type { Story } from './story.ts'

/** Nothing waits any more: every task is closed, every clock stopped, the process ended. */
export function endCase(story: Story): void {
  const { tasks, clocks } = story.case()
  for (const task of tasks) story.happened({ type: 'task-closed', key: task.key })
  for (const clock of clocks) stopClock(story, clock.name)
  move(story, { type: 'cancel' })
}
