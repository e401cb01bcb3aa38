// Examination (行政许可法 §34): the site inspection and the opinions of two officers.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import type { Task } from '../case.ts'
import { dayOf } from '../clocks.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { finishTask } from '../settle.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function recordInspection(story: Story, command: Of<'record-inspection'>): Problem[] {
  const findings = command.findings.trim()
  const present = command.present.trim()
  const problems = [
    ...(command.visitedOn === '' ? missing('visitedOn') : []),
    ...(command.visitedOn > dayOf(story.now) ? [{ code: 'date-in-future', path: 'visitedOn' }] : []),
    ...(present === '' ? missing('present') : []),
    ...(findings === '' ? missing('findings') : []),
  ]
  if (problems.length > 0) return problems
  const { element } = taskOf(story, command.key)
  const { visitedOn, conforms } = command
  const by = authorOf(story.actor)
  const record = { element, by, at: story.now, visitedOn, present, conforms, findings }
  story.happened({ type: 'inspection-recorded', record })
  finishTask(story, command.key, 'inspection', { outcome: 'recorded', conforms })
  return []
}

export function giveOpinion(story: Story, { key, agrees, opinion }: Of<'give-opinion'>): Problem[] {
  const words = opinion.trim()
  if (words === '') return missing('opinion')
  const { element } = taskOf(story, key)
  const by = authorOf(story.actor)
  story.happened({ type: 'opinion-given', opinion: { element, by, at: story.now, agrees, opinion: words } })
  finishTask(story, key, 'review', { outcome: agrees ? 'agree' : 'disagree' })
  return []
}

function taskOf(story: Story, key: number): Task {
  const task = story.case().tasks.find(open => open.key === key)
  if (task === undefined) throw new Error(`No open task ${key}`)
  return task
}
