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
  provisionalDay: '{day} (provisional)',
  explained: {
    title: '{clock}: how it is counted',
    link: '{clock}: how it is counted',
    again: '{clock} (run {n}): how it is counted',
    legal: 'By law',
    promised: 'As promised',
    law: 'Basis: {law}, {article}',
    demo: 'This number is the demonstration city’s own, not set by law.',
    own: 'This limit is the city’s own, not set by law.',
    unit: {
      'working-day':
        'Only working days count: no weekends, holidays or days on which the hall is closed; weekends worked in exchange do.',
      licence:
        'Only working days count (Administrative Licensing Law, article 82): no weekends, holidays or days on which the hall is closed; weekends worked in exchange do.',
      'working-hour': 'Only office hours of working days count. This is the latest day possible.',
      hour: 'Hours count day and night. This is the latest day possible.',
      day: 'Every day counts; a last day that is a day off moves to the next working day (Civil Code, article 203).',
      month:
        'Counted in months; a last day that is a day off moves to the next working day (Civil Code, articles 202 and 203).',
      'at-once': 'Done at once; on a day off, on the next working day.',
    },
    begins: 'It began on {day}, a day that does not count (Civil Code, article 201).',
    stopped: 'It stopped on {day}.',
    paused: 'It stood still from {from} and went on on {until}: {reason}, decided by {who}.',
    pausing:
      'It stands still since {from}: {reason}, decided by {who}. The days below are the earliest possible.',
    special: '{kind} (Administrative Licensing Law, article 45: its time does not count)',
    extended: '{who} extended it by {limit}: {reason} (Administrative Licensing Law, article 42).',
    provisional:
      'The holidays of {years} are not published yet, so this day is provisional; it is counted anew when they are, and the history will say so.',
    day: 'Day',
    count: 'Count',
    why: 'Why',
    not: 'not counted',
    source: '(basis {n})',
    table: 'Counted day by day',
    tableOf: { legal: 'By law, day by day', promised: 'As promised, day by day' },
    nth: 'day {n}',
    marks: {
      today: 'today',
      legal: 'ends here by law',
      promised: 'ends here as promised',
      both: 'ends here as promised and by law',
    },
    undecided: 'holidays not published yet',
    whys: {
      trigger: 'the day it began',
      weekday: 'working day',
      weekend: 'weekend',
      holiday: 'public holiday',
      'make-up': 'worked in exchange',
      worked: 'the city works',
      closure: 'closed',
      paused: 'stands still',
      'moved-to': 'moved to this working day',
    },
    tally: 'In all',
    tallies: {
      counted: 'Counted',
      weekend: 'Weekend',
      holiday: 'Holidays',
      closure: 'Closed',
      paused: 'Standing still',
    },
    days: '{n} {n|day|days}',
    sources: 'Notices that the holidays come from',
    others: 'Other limits of this case',
    platform: 'The platform',
  },
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
