// What a run over open cases found: per version that cases stand under, how many move, need a mapping, or cannot.
import type { Problem } from '@baotu/service'
import { mendedBy } from './why-not.ts'

export type Outcome = 'moves' | 'needs-mapping' | 'cannot'
export type Tally = Map<string, OfVersion>
export type OfVersion = { cases: Record<Outcome, number>; reasons: Map<string, Why> }
/** How many cases give this reason, with a few of them to look at. */
export type Why = { code: string; at: string; cases: number; for: string[] }

const examples = 3

/** Counts one case; without problems it moves (or would). */
export function count(tally: Tally, version: string, label: string, problems: readonly Problem[]): void {
  const of = tally.get(version) ?? {
    cases: { moves: 0, 'needs-mapping': 0, cannot: 0 },
    reasons: new Map<string, Why>(),
  }
  tally.set(version, of)
  of.cases[outcomeOf(problems)] += 1
  const once = new Map(problems.map(({ code, path = '' }) => [`${code} ${path}`, { code, at: path }]))
  for (const [key, { code, at }] of once) {
    const why = of.reasons.get(key) ?? { code, at, cases: 0, for: [] }
    of.reasons.set(key, why)
    why.cases += 1
    if (why.for.length < examples) why.for.push(label)
  }
}

/** A case needs a mapping only when a mapping would mend every one of its reasons. */
function outcomeOf(problems: readonly Problem[]): Outcome {
  if (problems.length === 0) return 'moves'
  return problems.every(({ code }) => mendedBy(code) !== null) ? 'needs-mapping' : 'cannot'
}
