/** An ISO 8601 repeating interval: how often (-1: without end), from when, and the time between. */
export type Cycle = { times: number; start?: string; every: string }

/** Reads `R3/PT10H`, `R/PT1H` or `R5/2026-01-01T00:00:00Z/P1D`; `undefined` when the text is none of these. */
export function parseCycle(text: string): Cycle | undefined {
  const match = /^R(-?\d*)\/(?:([^/]+)\/)?(P[^/]+)$/.exec(text.trim())
  const every = match?.[3]
  if (!match || every === undefined || !isPositive(every)) return undefined
  const times = match[1] === '' || match[1] === '-1' ? -1 : Number(match[1])
  const start = match[2]
  if (start === undefined) return { times, every }
  try {
    Temporal.PlainDateTime.from(start.replace(/(Z|[+-]\d\d:?\d\d)$/, ''))
    return { times, start, every }
  } catch {
    return undefined
  }
}

/** A cycle of no length would fire for ever at one instant. */
function isPositive(duration: string): boolean {
  try {
    return Temporal.Duration.from(duration).sign > 0
  } catch {
    return false
  }
}
