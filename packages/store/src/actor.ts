/** Who acts. The same shape as in the case package; row-level security reads kind, id, party and department from it. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'system'; job?: string }
  | Applicant
  | Officer
  | { kind: 'supervisor'; id: string; name: string }

export type Applicant = { kind: 'applicant'; id: string; name: string; party: Party }
export type Officer = {
  kind: 'officer'
  id: string
  name: string
  department: string
  roles: readonly string[]
}
export type Party = { kind: 'person' | 'organisation'; id: string; name: string }

/** What the database needs to know of an actor, as `become` reads it. */
export function actorSettings(site: string, actor: Actor): string {
  return JSON.stringify({ site, ...actor })
}
