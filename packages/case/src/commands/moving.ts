// What an administrator does to a case by hand: move it to another version of its service, or move its tokens.
import { advance, migrate as migrateProcess } from '@baotu/process'
import type { Problem, Service } from '@baotu/service'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { settle } from '../settle.ts'
import { isOver } from '../status.ts'
import type { Story } from '../story.ts'
import { misplacedTasks } from './misplaced-tasks.ts'
import { outOfSight } from './out-of-sight.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * Moves a case from `world.former` to `world.service`. What waits goes on under its key, tasks become those that the new
 * version declares; finding, clocks, papers and everything said so far stay. Refused as a whole, with every reason.
 */
export function migrate(story: Story, command: Of<'migrate'>): Problem[] {
  const { former, service } = story.world
  const before = story.case()
  const { status, process, service: stands } = before
  if (former === undefined)
    throw new Error('A case is moved from a version to another: the former one is not given')
  if (isOver(status)) return [{ code: 'wrong-status' }]
  if (stands.id !== former.id || stands.version !== former.version || service.id !== former.id)
    return [{ code: 'other-version' }]
  const { elements, dropped, administrator } = command
  const reason = command.reason.trim()
  if (reason === '') return missing('reason')
  const note = { elements, by: administrator, why: reason }
  const step = process && migrateProcess(former.process, service.process, process, story.now, note)
  const problems = [
    ...(step === null || step.ok ? [] : step.problems),
    ...workGone(story, service, elements),
    ...outOfSight(story.case(), service, dropped),
  ]
  if (problems.length > 0) return problems
  const [from, to] = [former.version, service.version]
  story.happened({ type: 'case-migrated', from, to, elements, dropped, reason, administrator })
  if (step !== null) settle(story, step)
  return misplacedTasks(before, story.case())
}

/** Moves tokens of one case: ends instances and enters elements, where a case is stuck in a way that no officer can mend. */
export function modify(story: Story, asked: Of<'modify'>): Problem[] {
  const before = story.case()
  const { status, process } = before
  if (process === null || isOver(status)) return [{ code: 'wrong-status' }]
  const { end, enter, administrator } = asked
  const reason = asked.reason.trim()
  if (reason === '') return missing('reason')
  const command = { type: 'modify', end, enter, by: administrator, why: reason } as const
  const step = advance(story.world.service.process, process, command, story.now)
  if (!step.ok) return step.problems
  story.happened({ type: 'case-modified', end, enter, reason, administrator })
  settle(story, step)
  return misplacedTasks(before, story.case())
}

/** Who did what decides who may do the next task (行政许可法 §34): an element that somebody worked on must be known. */
function workGone(story: Story, { tasks }: Service, elements: Record<string, string>): Problem[] {
  const { opinions, inspections } = story.case()
  const worked = new Set([...opinions, ...inspections].map(work => work.element))
  return [...worked]
    .filter(element => tasks[elements[element] ?? element] === undefined)
    .map(element => ({ code: 'element-gone', path: element }))
}
