// Who asks. An actor is established at sign-in and comes into every decision as an argument.
import type { Role } from '@baotu/service'

/** The one for whom an application is made: a person (id: the sign-in subject) or an organisation (id: its USCC, GB 32100). */
export type Party = { kind: 'person' | 'organisation'; id: string; name: string }

/** A person at a screen. When `party` is an organisation, the person is its agent (代理人). */
export type Applicant = { kind: 'applicant'; id: string; name: string; party: Party }
export type Officer = {
  kind: 'officer'
  id: string
  name: string
  department: string
  roles: readonly Role[]
}
export type Supervisor = { kind: 'supervisor'; id: string; name: string }
export type Anonymous = { kind: 'anonymous' }
export type System = { kind: 'system'; job?: string }

export type Actor = Anonymous | System | Applicant | Officer | Supervisor

/** What is kept of an actor beside an event: enough to say who it was, nothing more. */
export type Author = { kind: Actor['kind']; id?: string; name?: string; department?: string }

export function authorOf(actor: Actor): Author {
  switch (actor.kind) {
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'system':
      return { kind: 'system' }
    case 'officer':
      return { kind: 'officer', id: actor.id, name: actor.name, department: actor.department }
    case 'applicant':
    case 'supervisor':
      return { kind: actor.kind, id: actor.id, name: actor.name }
  }
}
