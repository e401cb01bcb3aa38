// What reaches a case from outside: a message for one subscription, a signal for all that wait for it.
import type { Problem } from '@baotu/service'
import type { Command } from '../command.ts'
import type { Story } from '../story.ts'
import { tellProcess } from './work.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** `no-such-subscription`: it is gone; the message looks for another. */
export function deliverMessage(story: Story, command: Of<'deliver-message'>): Problem[] {
  const { message, subscription, name, variables } = command
  const refused = tellProcess(story, { type: 'deliver-message', name, key: subscription, variables })
  if (refused.length === 0) story.happened({ type: 'message-received', message, name })
  return refused
}

export function hearSignal(story: Story, { name, variables }: Of<'hear-signal'>): Problem[] {
  return tellProcess(story, { type: 'broadcast-signal', name, variables })
}
