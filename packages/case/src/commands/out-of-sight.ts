// What the applicant gave must stay in sight: pages show the answers and files that the version of the case asks for.
import type { Problem, Service } from '@baotu/service'
import type { Case } from '../case.ts'

/** Answers and files that another version of the service would not show any more, unless they are dropped on purpose. */
export function outOfSight(of: Case, service: Service, dropped: readonly string[]): Problem[] {
  // A draft is filled in anew: what is not asked any more is left out when it is submitted.
  if (of.status === 'draft') return []
  const asked = new Set(service.form.pages.flatMap(page => page.fields.map(({ key }) => key)))
  const wanted = new Set(service.guide.materials.map(({ id }) => id))
  const gone = (code: string, given: string[], known: Set<string>) =>
    [...new Set(given)].filter(id => !known.has(id) && !dropped.includes(id)).map(id => ({ code, path: id }))
  return [
    ...gone('answer-gone', Object.keys(of.answers), asked),
    ...gone(
      'material-gone',
      of.files.map(({ material }) => material),
      wanted,
    ),
  ]
}
