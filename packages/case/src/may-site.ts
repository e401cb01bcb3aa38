// Who may do what to the site as a whole, apart from any case. The first wall; row-level security in the store is the second.
import type { Actor } from './actor.ts'

export type SiteAction =
  | 'view-lights'
  | 'export'
  | 'view-calendar'
  | 'import-year'
  | 'set-override'
  | 'lift-override'

/** True when this actor may do this to the site. */
export function maySite(actor: Actor, action: SiteAction): boolean {
  return policy[action](actor)
}

type Rule = (actor: Actor) => boolean

const worksHere: Rule = ({ kind }) => kind === 'officer' || kind === 'supervisor' || kind === 'system'

/** The calendar moves every deadline of the city, so no department keeps it. */
const keepsCalendar: Rule = ({ kind }) => kind === 'supervisor' || kind === 'system'

/** Lights of every department side by side are for whoever watches them all. */
const watches: Rule = ({ kind }) => kind === 'supervisor'

const policy: Record<SiteAction, Rule> = {
  'view-lights': watches,
  export: watches,
  'view-calendar': worksHere,
  'import-year': keepsCalendar,
  'set-override': keepsCalendar,
  'lift-override': keepsCalendar,
}
