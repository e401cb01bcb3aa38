// What a case is, beside what an example says it must be.
import type { WorkingCalendar } from '@baotu/calendar'
import type { Expectation } from '@baotu/service'
import type { Case } from '../case.ts'
import { clocks } from '../clocks.ts'

/** A sentence for everything expected that is not so. What is left out of the expectation is not looked at. */
export function unmet(of: Case, expected: Expectation | undefined, calendar: WorkingCalendar): string[] {
  if (expected === undefined) return []
  const notices = of.papers.flatMap(paper => (paper.kind === 'certificate' ? [] : [paper.kind]))
  return [
    ...differs('status', expected.status, of.status),
    ...differs('notices', expected.notices, notices),
    ...differs('open tasks', expected.tasks?.toSorted(), of.tasks.map(task => task.element).sort()),
    ...differs(
      'departments told',
      expected.notified,
      of.told.map(told => told.department),
    ),
    ...dueUnmet(of, expected, calendar),
    ...certificateUnmet(of, expected),
  ]
}

function dueUnmet(of: Case, expected: Expectation, calendar: WorkingCalendar): string[] {
  const all = clocks(of, calendar)
  return Object.entries(expected.due ?? {}).flatMap(([name, days]) => {
    // The limit to tell a department runs outside the case; what was told keeps its day.
    if (name === 'notification')
      return differs('notification due by law', days?.legal, of.told.at(-1)?.dueOn ?? undefined)
    const found = all.findLast(({ clock }) => clock.name === name)
    return [
      ...differs(`${name} due by law`, days?.legal, found?.legal?.due.toString()),
      ...differs(`${name} due by promise`, days?.promised, found?.promised?.due.toString()),
    ]
  })
}

function certificateUnmet({ certificate }: Case, expected: Expectation): string[] {
  if (expected.certificate === undefined) return []
  if (expected.certificate === null)
    return differs('certificate', 'none', certificate === null ? 'none' : 'issued')
  if (certificate === null) return ['a certificate must be issued, but is not']
  return Object.entries(expected.certificate).flatMap(([id, value]) => {
    const found =
      id === 'number' ? certificate.number : certificate.fields.find(field => field.id === id)?.value.zh
    return found !== undefined && matches(value, found) ? [] : differs(`certificate ${id}`, value, found)
  })
}

/** `#` stands for any digit. */
function matches(pattern: string, value: string): boolean {
  return (
    pattern.length === value.length &&
    [...pattern].every(
      (mark, index) => mark === value[index] || (mark === '#' && /\d/.test(value[index] ?? '')),
    )
  )
}

function differs(what: string, expected: unknown, found: unknown): string[] {
  if (expected === undefined || JSON.stringify(expected) === JSON.stringify(found)) return []
  return [`${what} must be ${JSON.stringify(expected)}, but is ${JSON.stringify(found)}`]
}
