import type { Decisions } from '@baotu/decision'
import type { DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import type { Guide } from './guide.ts'

/** Whether the decisions of the guide can be asked before there is a case: about the answers alone. */
export function checkAsked(
  guide: Guide,
  dmn: Readonly<Record<string, DmnWords>>,
  decisions: Readonly<Record<string, Decisions>>,
): Fault[] {
  return Object.entries(guide.decisions).flatMap(([use, id]) => {
    const inputs = decisions[id]?.decisions.find(each => each.id === id)?.inputs ?? []
    if (!inputs.includes('party')) return []
    const message = `${id} says the ${use} and is asked about the answers alone: it cannot take the input party. Add a field, or ask it in the process.`
    return Object.entries(dmn).flatMap(([file, words]) =>
      words.decisions
        .filter(each => each.id === id)
        .map(({ line }) => ({ file, line, element: id, code: 'party-input', message })),
    )
  })
}
