/** Which rules meet on which inputs: a walk over the columns that only follows sets of rules not seen before. */

/** How a rule takes a group of values: not at all, surely, or perhaps because its cell depends on more than the input. */
export type Hold = 'no' | 'sure' | 'perhaps'
/** Values of one column that all rules take alike; `holds` has one entry per rule. */
export type Group = { text: string; holds: Hold[] }
export type Finding = { where: string[]; rules: number[] }
export type Cover = {
  /** Inputs no rule takes. */
  gaps: Finding[]
  /** Pairs of rules that surely both take some input. */
  overlaps: Finding[]
  /** Rules that take some input at all, and those that take some input before any other surely does. */
  reached: Set<number>
  first: Set<number>
  complete: boolean
}

const mostSteps = 20_000
const mostGaps = 5

export function coverOf(columns: Group[][], rules: number): Cover {
  const cover: Cover = { gaps: [], overlaps: [], reached: new Set(), first: new Set(), complete: true }
  const seen = new Set<string>()
  const pairs = new Set<string>()
  let steps = 0

  function walk(column: number, active: Map<number, boolean>, where: string[]): void {
    steps += 1
    if (steps > mostSteps) {
      cover.complete = false
      return
    }
    if (!active.size) {
      if (cover.gaps.length < mostGaps) cover.gaps.push({ where, rules: [] })
      return
    }
    const groups = columns[column]
    if (!groups) {
      leaf(active, where)
      return
    }
    const key = `${column}:${[...active].map(([rule, sure]) => (sure ? rule : -rule - 1)).join()}`
    if (seen.has(key)) return
    seen.add(key)
    for (const group of groups) walk(column + 1, narrowed(active, group), [...where, group.text])
  }

  function leaf(active: Map<number, boolean>, where: string[]): void {
    const sure = [...active].filter(([, certain]) => certain).map(([rule]) => rule)
    for (const rule of active.keys()) {
      cover.reached.add(rule)
      if (!sure.some(other => other < rule)) cover.first.add(rule)
    }
    for (const [at, a] of sure.entries()) {
      for (const b of sure.slice(at + 1)) {
        if (pairs.has(`${a},${b}`)) continue
        pairs.add(`${a},${b}`)
        cover.overlaps.push({ where, rules: [a, b] })
      }
    }
  }

  walk(0, new Map(Array.from({ length: rules }, (_, rule) => [rule, true])), [])
  return cover
}

function narrowed(active: Map<number, boolean>, group: Group): Map<number, boolean> {
  const kept = new Map<number, boolean>()
  for (const [rule, sure] of active) {
    const hold = group.holds[rule]
    if (hold === 'sure') kept.set(rule, sure)
    else if (hold === 'perhaps') kept.set(rule, false)
  }
  return kept
}
