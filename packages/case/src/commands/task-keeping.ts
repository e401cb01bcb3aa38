// Who keeps a task: claiming, giving back, handing to a colleague. None of them changes the case's status.
import type { Problem } from '@baotu/service'
import type { Command } from '../command.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function claim(story: Story, { key }: Of<'claim'>): Problem[] {
  const { actor } = story
  if (actor.kind !== 'officer') return [{ code: 'not-yours' }]
  const task = story.case().tasks.find(open => open.key === key)
  if (task?.assignee?.id === actor.id) return [{ code: 'already-claimed' }]
  story.happened({ type: 'task-claimed', key, officer: { id: actor.id, name: actor.name } })
  return []
}

export function release(story: Story, { key }: Of<'release'>): Problem[] {
  const task = story.case().tasks.find(open => open.key === key)
  if (task?.assignee == null) return [{ code: 'not-claimed' }]
  story.happened({ type: 'task-released', key })
  return []
}

/** Hands a task to a colleague of the same department; the caller checks that the colleague is one. */
export function transfer(story: Story, { key, officer, note }: Of<'transfer'>): Problem[] {
  if (story.actor.kind === 'officer' && story.actor.id === officer.id) return [{ code: 'transfer-to-self' }]
  story.happened({ type: 'task-transferred', key, officer, note: note.trim() })
  return []
}
