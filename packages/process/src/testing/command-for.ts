import type { Effect, ProcessCommand } from '../../index.ts'

/** The command that does what an effect has opened; a message of these tests is named by its element. */
export function commandFor({ type, key, element }: Extract<Effect, { key: number }>): ProcessCommand {
  switch (type) {
    case 'open-task':
      return { type: 'complete-task', key }
    case 'start-job':
      return { type: 'complete-job', key }
    case 'set-timer':
      return { type: 'fire-timer', key }
    default:
      return { type: 'deliver-message', name: element, key }
  }
}
