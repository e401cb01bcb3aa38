// Many cases ask the same of one calendar: twenty working days from this day. Worked out once, the answer is the same for ever.
import type { WorkingCalendar } from '@baotu/calendar'

/** So many answers are kept for a calendar; then it begins anew. */
const most = 2_000

/** An answer that depends on the calendar and the key alone. It is shared: nobody may change it. */
export function remembering<Answer>(): (
  calendar: WorkingCalendar,
  key: string,
  work: () => Answer,
) => Answer {
  const known = new WeakMap<WorkingCalendar, Map<string, Answer>>()
  return (calendar, key, work) => {
    const answers = known.get(calendar) ?? new Map<string, Answer>()
    known.set(calendar, answers)
    const found = answers.get(key)
    if (found !== undefined) return found
    const answer = work()
    if (answers.size >= most) answers.clear()
    answers.set(key, answer)
    return answer
  }
}
