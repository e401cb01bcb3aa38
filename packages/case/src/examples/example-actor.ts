// The demo accounts as actors.
import type { DemoAccounts } from '@baotu/service'
import type { Actor, Applicant } from '../actor.ts'

/** The resident of this id, acting for itself or as the agent of an organisation. */
export function applicantOf(accounts: DemoAccounts, id: string, party?: string): Applicant {
  const resident = accounts.residents.find(one => one.id === id)
  if (resident === undefined) throw new Error(`No resident ${id} among the demo accounts`)
  const name = resident.name.zh
  if (party === undefined) return { kind: 'applicant', id, name, party: { kind: 'person', id, name } }
  const organisation = accounts.organisations.find(one => one.id === party && one.agents.includes(id))
  if (organisation === undefined) throw new Error(`${id} is no agent of ${party} among the demo accounts`)
  const { creditCode } = organisation
  return {
    kind: 'applicant',
    id,
    name,
    party: { kind: 'organisation', id: creditCode, name: organisation.name.zh },
  }
}

/** Whoever has this id among the demo accounts; the applicant of the example for its own id. */
export function actorOf(accounts: DemoAccounts, id: string, applicant: Applicant): Actor {
  if (id === applicant.id) return applicant
  const officer = accounts.officers.find(one => one.id === id)
  if (officer !== undefined) {
    const { department, roles } = officer
    return { kind: 'officer', id, name: officer.name.zh, department, roles }
  }
  const supervisor = accounts.supervisors.find(one => one.id === id)
  if (supervisor !== undefined) return { kind: 'supervisor', id, name: supervisor.name.zh }
  return applicantOf(accounts, id)
}
