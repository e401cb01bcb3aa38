import type { Applicant, Officer, Party, Supervisor } from '@baotu/case'
import type { Problem, Role } from '@baotu/service'

/** Somebody whom a sign-in provider vouches for. */
export type SignedIn = Applicant | Officer | Supervisor

/**
 * Where a provider keeps what we must know. Paths name a claim, or a member of one behind a dot (`party.id`,
 * `realm_access.roles`); a claim whose own name holds dots goes first. Tables turn a provider's words into ours.
 */
export type ClaimsMapping = {
  /** The id that the platform knows a person by. */
  id: string
  name: string
  kind: string
  kinds: Record<string, SignedIn['kind']>
  /** What somebody is when the kind says nothing that `kinds` knows; null refuses them. */
  otherwise: SignedIn['kind'] | null
  department: string
  /** Their department codes to ours; one that is not listed stays as it is. */
  departments: Record<string, string>
  roles: string
  roleNames: Record<string, Role>
  partyKind: string
  partyKinds: Record<string, Party['kind']>
  partyId: string
  partyName: string
}

/** What a city's own provider is best configured to say. */
export const standardClaims: ClaimsMapping = {
  id: 'sub',
  name: 'name',
  kind: 'kind',
  kinds: { applicant: 'applicant', officer: 'officer', supervisor: 'supervisor' },
  otherwise: 'applicant',
  department: 'department',
  departments: {},
  roles: 'roles',
  roleNames: { intake: 'intake', review: 'review', inspect: 'inspect', rule: 'rule', deliver: 'deliver' },
  partyKind: 'party.kind',
  partyKinds: { person: 'person', organisation: 'organisation' },
  partyId: 'party.id',
  partyName: 'party.name',
}

/** What the demo provider says: there one person has a subject for itself and one for each company that it acts for. */
export const demoClaims: ClaimsMapping = { ...standardClaims, id: 'person' }

type Claims = Record<string, unknown>
type Known = { ok: true; actor: SignedIn } | { ok: false; problems: Problem[] }

/** Who somebody is, from what their provider says of them. Half an identity is none: what is missing is listed. */
export function actorFromClaims(claims: Claims, mapping: ClaimsMapping = standardClaims): Known {
  const id = text(claims, mapping.id)
  const name = text(claims, mapping.name)
  if (id === undefined || name === undefined)
    return missing(...(id ? [] : [mapping.id]), ...(name ? [] : [mapping.name]))
  const said = list(read(claims, mapping.kind))
  const kind = firstKnown(mapping.kinds, said) ?? mapping.otherwise
  switch (kind) {
    case null:
      return { ok: false, problems: [{ code: 'sign-in-not-allowed' }] }
    case 'applicant':
      return applicant(id, name, claims, mapping)
    case 'officer':
      return officer(id, name, claims, mapping)
    default:
      return { ok: true, actor: { kind, id, name } }
  }
}

function applicant(id: string, name: string, claims: Claims, mapping: ClaimsMapping): Known {
  const said = text(claims, mapping.partyKind)
  if (said === undefined)
    return { ok: true, actor: { kind: 'applicant', id, name, party: { kind: 'person', id, name } } }
  const kind = firstKnown(mapping.partyKinds, [said])
  if (kind === undefined) return missing(mapping.partyKind)
  // A person applies under its own id, whatever else is claimed.
  if (kind === 'person')
    return { ok: true, actor: { kind: 'applicant', id, name, party: { kind, id, name } } }
  const partyId = text(claims, mapping.partyId)
  const partyName = text(claims, mapping.partyName)
  if (partyId === undefined || partyName === undefined)
    return missing(...(partyId ? [] : [mapping.partyId]), ...(partyName ? [] : [mapping.partyName]))
  return { ok: true, actor: { kind: 'applicant', id, name, party: { kind, id: partyId, name: partyName } } }
}

function officer(id: string, name: string, claims: Claims, mapping: ClaimsMapping): Known {
  const said = text(claims, mapping.department)
  const granted = list(read(claims, mapping.roles)).flatMap(role => known(mapping.roleNames, role) ?? [])
  if (said === undefined || granted.length === 0)
    return missing(...(said ? [] : [mapping.department]), ...(granted.length ? [] : [mapping.roles]))
  const department = known(mapping.departments, said) ?? said
  return { ok: true, actor: { kind: 'officer', id, name, department, roles: [...new Set(granted)] } }
}

function missing(...claims: string[]): Known {
  return { ok: false, problems: claims.map(claim => ({ code: 'sign-in-claim-missing', params: { claim } })) }
}

function firstKnown<T>(table: Record<string, T>, said: string[]): T | undefined {
  const key = Object.keys(table).find(it => said.includes(it))
  return key === undefined ? undefined : table[key]
}

function known<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function text(claims: Claims, path: string): string | undefined {
  const value = read(claims, path)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(it => typeof it === 'string')
}

function read(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
