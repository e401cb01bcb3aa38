// The report of a run over open cases, for a terminal.

import type { OfVersion, Tally, Why } from './tally.ts'
import { mendedBy, whyNot } from './why-not.ts'

/** @param done false: nothing was changed, so the report says what would be */
export function tallyText(tally: Tally, done: boolean): string {
  if (tally.size === 0) return 'Every open case stands under this version.\n'
  return [...tally].map(([version, of]) => versionText(version, of, done)).join('\n')
}

/** Versions are hashes; twelve digits tell them apart. */
export function short(version: string): string {
  return version.slice(0, 12)
}

function versionText(version: string, { cases, reasons }: OfVersion, done: boolean): string {
  const mapped = [...reasons.values()].filter(({ code }) => mendedBy(code) !== null)
  const hopeless = [...reasons.values()].filter(({ code }) => mendedBy(code) === null)
  return [
    `From version ${short(version)}:`,
    `  ${done ? 'moved' : 'move by themselves'}: ${cases.moves}`,
    `  need a mapping: ${cases['needs-mapping']}`,
    ...mapped.toSorted(byCases).map(whyText),
    `  cannot move: ${cases.cannot}`,
    ...hopeless.toSorted(byCases).map(whyText),
    '',
  ].join('\n')
}

function byCases(a: Why, b: Why): number {
  return b.cases - a.cases
}

function whyText({ code, at, cases, for: examples }: Why): string {
  const part = mendedBy(code)
  const mend = part === null ? '' : ` (say in the mapping under "${part}")`
  return `    ${cases} × ${code} ${at}: ${whyNot(code)}${mend}; such as ${examples.join(', ')}`
}
