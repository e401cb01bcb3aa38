/** One year's arrangement (节假日安排) as the State Council office published it: exceptions only, the weekend rule holds otherwise. */
export type CalendarYear = {
  year: number
  /** The notice, by title and number. */
  source: string
  /** Days off, ISO dates. May reach into December of the year before. */
  off: string[]
  /** Weekend days that are worked (调休上班), ISO dates. */
  work: string[]
}

type YearProblem = { code: string; path: string; params?: Record<string, string | number> }

/** Reads what an administrator imports. Lists everything that is wrong, not only the first thing. */
export function readCalendarYear(
  value: unknown,
): { ok: true; year: CalendarYear } | { ok: false; problems: YearProblem[] } {
  const problems: YearProblem[] = []
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {}
  const year = given.year
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2999)
    return { ok: false, problems: [{ code: 'calendar-year-missing', path: 'year' }] }
  const source = typeof given.source === 'string' ? given.source.trim() : ''
  if (source === '') problems.push({ code: 'calendar-source-missing', path: 'source' })
  const off = readDays(given.off, 'off', year, problems)
  const work = readDays(given.work, 'work', year, problems)
  const free = new Set(off)
  for (const [index, date] of work.entries()) {
    const path = `work.${index}`
    if (free.has(date)) problems.push({ code: 'calendar-day-off-and-work', path, params: { date } })
    else if (Temporal.PlainDate.from(date).dayOfWeek < 6)
      problems.push({ code: 'calendar-work-not-weekend', path, params: { date } })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, year: { year, source, off, work } }
}

function readDays(value: unknown, path: string, year: number, problems: YearProblem[]): string[] {
  if (!Array.isArray(value)) {
    problems.push({ code: 'calendar-days-missing', path })
    return []
  }
  const days = new Set<string>()
  for (const [index, item] of value.entries()) {
    const date = String(item)
    const at = { path: `${path}.${index}`, params: { date } }
    if (!isDate(date)) problems.push({ code: 'calendar-day-unreadable', ...at })
    else if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`))
      problems.push({ code: 'calendar-day-outside-year', ...at })
    else if (days.has(date)) problems.push({ code: 'calendar-day-twice', ...at })
    else days.add(date)
  }
  return [...days]
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
