// Who may do what at the addresses of supervision (packages/case/SPEC.md C20.10).
import type { Rule } from './oracle.ts'

/** @param staff the rule of whoever works here */
export function supervisionRules(staff: Rule): Record<string, Rule> {
  /** Lights and registers of all departments side by side. */
  const supervisors: Rule = (who, place) =>
    staff(who, place) === 'served' && who.actor.kind !== 'supervisor' ? 'hidden' : staff(who, place)
  /** No case of the matrix is late: there is no record to see or to answer. */
  const unsupervised: Rule = (who, place) => (staff(who, place) === 'sign-in' ? 'sign-in' : 'hidden')
  const record = '/desk/cases/:id/supervision/:record'
  const answers = ['explain', 'return', 'close'].flatMap((answer): [string, Rule][] => [
    [`GET ${record}/${answer}`, staff],
    [`POST ${record}/${answer}`, unsupervised],
  ])
  return {
    'GET /desk/supervision': supervisors,
    // Without a purpose it is asked for.
    'GET /desk/supervision/export': supervisors,
    'GET /desk/supervision/records': staff,
    [`GET ${record}`]: unsupervised,
    ...Object.fromEntries(answers),
  }
}
