import { readCalendarYear } from './calendar-year.ts'

type Read = ReturnType<typeof readCalendarYear>
type Problems = Extract<Read, { ok: false }>['problems']

/**
 * Reads the text of a file that an administrator imports: JSON in our own shape (`year`, `source`, `off`, `work`) or in that of
 * the public holiday-cn files (`year`, `papers`, `days: [{ name, date, isOffDay }]`). Lists everything that is wrong, with the
 * path inside the file.
 */
export function readCalendarFile(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, problems: [{ code: 'calendar-file-unreadable', path: '' }] }
  }
  return isRecord(value) && 'days' in value ? readDated(value) : readCalendarYear(value)
}

/** The same day named off and worked is told at both, so each place in `days` keeps its number. */
function readDated(given: Record<string, unknown>): Read {
  const problems: Problems = []
  const places: Record<'off' | 'work', number[]> = { off: [], work: [] }
  const dates: Record<'off' | 'work', unknown[]> = { off: [], work: [] }
  const days = Array.isArray(given.days) ? given.days : null
  for (const [index, day] of (days ?? []).entries()) {
    if (!isRecord(day) || typeof day.isOffDay !== 'boolean') {
      problems.push({ code: 'calendar-day-kind-missing', path: `days.${index}` })
      continue
    }
    const kind = day.isOffDay ? 'off' : 'work'
    places[kind].push(index)
    dates[kind].push(day.date)
  }
  const read = readCalendarYear({
    year: given.year,
    source: sourceOf(given.papers),
    ...(days && { off: dates.off, work: dates.work }),
  })
  if (!read.ok) problems.push(...read.problems.map(problem => ({ ...problem, path: pathIn(problem.path) })))
  return problems.length > 0 ? { ok: false, problems: once(problems) } : read

  function pathIn(path: string): string {
    if (path === 'source') return 'papers'
    const [kind, place] = path.split('.')
    if (kind !== 'off' && kind !== 'work') return path
    return place === undefined ? 'days' : `days.${places[kind][Number(place)]}.date`
  }
}

/** Missing days are one fault, although they lack both kinds. */
function once(problems: Problems): Problems {
  const seen = new Set<string>()
  return problems.filter(({ code, path }) => !seen.has(`${code} ${path}`) && seen.add(`${code} ${path}`))
}

/** The addresses of the notices; a year without one has no source. */
function sourceOf(papers: unknown): string {
  return Array.isArray(papers) ? papers.filter(paper => typeof paper === 'string').join(' ') : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
