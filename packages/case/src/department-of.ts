import type { Story } from './story.ts'

/** The department that a declaration means: `deciding`, `supervising`, a department's id, or null for the applicant. */
export function departmentOf(story: Story, declared: string): string | null {
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
