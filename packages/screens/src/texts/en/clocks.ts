import type { Words } from '../words.ts'
import type { clocks as zh } from '../zh/clocks.ts'

export const clocks: Words<typeof zh> = {
  names: {
    acceptance: 'Time to accept',
    supplement: 'Time for the additions',
    decision: 'Time to decide',
    extension: 'Extension',
    special: 'Special procedure',
    delivery: 'Time to deliver',
    notification: 'Time to tell the supervisor',
  },
  provisional: 'provisional',
  recomputed: {
    year: 'The holidays of {year} were published ({source}).',
    closed: 'Closed on {day}: {reason}.',
    worked: 'Open on {day}: {reason}.',
    lifted: 'What was arranged for {day} is taken back: {reason}.',
    moved: {
      legal: '{clock}: by law it now ends on {to}, not on {from}.',
      promised: '{clock}: as promised it now ends on {to}, not on {from}.',
    },
    settled: {
      legal: '{clock}: the day by law stays {to} and is no longer provisional.',
      promised: '{clock}: the promised day stays {to} and is no longer provisional.',
    },
    unsettled: {
      legal: '{clock}: the day by law, {to}, is now provisional.',
      promised: '{clock}: the promised day, {to}, is now provisional.',
    },
  },
}
