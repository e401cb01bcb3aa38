import type { Role } from '@baotu/service'
import type { Platform } from '@baotu/web'

export type Colleague = { id: string; name: string }

/**
 * Who in a department holds a role (`null`: any). The demonstration city's own people for now: a city's directory is asked through
 * a door of its own, and this is the one place that will ask it.
 */
export function colleaguesOf({ catalog }: Platform, department: string, role: Role | null): Colleague[] {
  return (catalog.accounts?.officers ?? [])
    .filter(officer => officer.department === department && (role === null || officer.roles.includes(role)))
    .map(({ id, name }) => ({ id, name: name.zh }))
}
