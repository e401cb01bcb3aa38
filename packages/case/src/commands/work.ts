// Work that another system does for the process, and what happens when it can't.
import { advance, type ProcessCommand } from '@baotu/process'
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import type { Command } from '../command.ts'
import { settle } from '../settle.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** `no-such-job`: it is done, or not wanted any more. An answer that comes twice is refused and changes nothing. */
export function completeJob(story: Story, { job, variables }: Of<'complete-job'>): Problem[] {
  return tellProcess(story, { type: 'complete-job', key: job, variables })
}

/** Tried again after a while that doubles each time, or an incident when nothing is left to try. */
export function failJob(story: Story, { job, error, retries, tries }: Of<'fail-job'>): Problem[] {
  return tellProcess(story, { type: 'fail-job', key: job, error, retries }, tries)
}

export function throwJobError(story: Story, { job, code, variables }: Of<'throw-job-error'>): Problem[] {
  return tellProcess(story, { type: 'throw-error', key: job, code, variables })
}

/** Tries again where the process stopped. It may stop there again: that is a new incident. */
export function resolveIncident(story: Story, { incident, variables }: Of<'resolve-incident'>): Problem[] {
  const given = Object.keys(variables).length > 0 ? { variables } : {}
  return tellProcess(story, { type: 'resolve-incident', key: incident, ...given, by: authorOf(story.actor) })
}

/** Gives the process a command; what it refuses is refused, and has changed nothing. */
export function tellProcess(story: Story, command: ProcessCommand, tries = 0): Problem[] {
  const { process } = story.case()
  if (process === null) return [{ code: 'wrong-status' }]
  const step = advance(story.world.service.process, process, command, story.now)
  if (!step.ok) return step.problems
  settle(story, step, tries)
  return []
}
