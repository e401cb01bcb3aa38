import type { DemoAccounts, Text } from '@baotu/service'
import type { SignedIn } from './actor-from-claims.ts'

/** One button of the demo sign-in page: who can be tried, under which heading, and who the platform then takes them for. */
export type DemoIdentity = { id: string; group: Text; name: Text; about: Text; actor: SignedIn }

/**
 * Every way to sign in with the demo accounts: each resident as itself, each agent for its company, every officer under its
 * department, the supervisors.
 */
export function demoIdentities(accounts: DemoAccounts, departments: Record<string, Text>): DemoIdentity[] {
  const residents = accounts.residents.map(({ id, name, about }): DemoIdentity => {
    const party = { kind: 'person' as const, id, name: name.zh }
    return { id, group: groups.resident, name, about, actor: { kind: 'applicant', id, name: name.zh, party } }
  })
  const agents = accounts.organisations.flatMap(company =>
    accounts.residents
      .filter(it => company.agents.includes(it.id))
      .map(({ id, name }): DemoIdentity => {
        const party = { kind: 'organisation' as const, id: company.creditCode, name: company.name.zh }
        const actor = { kind: 'applicant' as const, id, name: name.zh, party }
        return { id: `${id}@${company.id}`, group: groups.agent, name, about: company.name, actor }
      }),
  )
  const officers = accounts.officers.map(({ id, name, department, roles, title }): DemoIdentity => {
    const group = departments[department] ?? { zh: department, en: department }
    return { id, group, name, about: title, actor: { kind: 'officer', id, name: name.zh, department, roles } }
  })
  const supervisors = accounts.supervisors.map(({ id, name, title }): DemoIdentity => {
    return {
      id,
      group: groups.supervisor,
      name,
      about: title,
      actor: { kind: 'supervisor', id, name: name.zh },
    }
  })
  return [...residents, ...agents, ...officers, ...supervisors]
}

/** What the demo provider says of an identity; `demoClaims` reads it back. */
export function claimsOf({ id, actor }: DemoIdentity): { sub: string; [claim: string]: unknown } {
  const { id: person, ...rest } = actor
  return { sub: id, person, ...rest }
}

const groups = {
  resident: { zh: '居民', en: 'Residents' },
  agent: { zh: '企业（由代办人办理）', en: 'Companies, through their agents' },
  supervisor: { zh: '监督', en: 'Supervision' },
}
