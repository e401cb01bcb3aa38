import { routedDepartment, routeOf } from '@baotu/service'
import type { Story } from './story.ts'

/**
 * The department that a declaration means: `deciding`, `supervising`, a department's id, what a decision of the process named
 * (`=team`), or null for the applicant.
 */
export function departmentOf(story: Story, declared: string): string | null {
  const route = routeOf(declared)
  if (route === null) return namedDepartment(story, declared)
  const said = routedDepartment(route, story.case().process?.variables ?? {})
  const { departments } = story.world.site
  const isKnown = said === 'supervising' || departments.some(({ id }) => id === said)
  // A decision that was not asked on this path names nobody: the deciding department answers for the case.
  return namedDepartment(story, said !== null && isKnown ? said : 'deciding')
}

function namedDepartment(story: Story, declared: string): string | null {
  const { deciding, supervising } = story.world.service.guide.departments
  switch (declared) {
    case 'applicant':
      return null
    case 'deciding':
      return deciding
    case 'supervising':
      if (supervising === undefined)
        throw new Error(`${story.world.service.id} declares no supervising department`)
      return supervising
    default:
      return declared
  }
}
