import type { WorkingCalendar } from '@baotu/calendar'
import type { Case, Paper } from '@baotu/case'
import type { Service, Site } from '@baotu/service'

/** All that a paper is made of. */
export type PaperSource = {
  of: Case
  paper: Paper
  /** at the version of the case */
  service: Service
  site: Site
  calendar: WorkingCalendar
  publicUrl: string
  /** Papers of a demonstration say that they are. */
  demo: boolean
}
