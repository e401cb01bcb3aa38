import type { DemoAccounts } from '@baotu/service'
import { describe, expect, it } from 'vitest'
import { actorFromClaims, demoClaims } from './actor-from-claims.ts'
import { claimsOf, demoIdentities } from './demo-identity.ts'

const word = (zh: string, en: string) => ({ zh, en })
const accounts: DemoAccounts = {
  residents: [
    {
      id: 'zhang',
      name: word('张敏', 'Zhang Min'),
      citizenId: '370199199001010017',
      phone: '13800000000',
      about: word('小店店主', 'Shop owner'),
    },
  ],
  organisations: [
    {
      id: 'spring',
      name: word('泉边餐饮', 'Springside Catering'),
      creditCode: '91370199MA0000000X',
      address: word('泉城路', 'Quancheng Road'),
      agents: ['zhang'],
    },
  ],
  officers: [
    {
      id: 'wang',
      name: word('王磊', 'Wang Lei'),
      department: 'approval',
      roles: ['intake'],
      title: word('窗口受理', 'Intake'),
    },
  ],
  supervisors: [{ id: 'zhao', name: word('赵静', 'Zhao Jing'), title: word('督查', 'Supervisor') }],
}

describe('the demo identities', () => {
  const identities = demoIdentities(accounts, { approval: word('审批局', 'Approval bureau') })

  it('offer residents, agents, officers under their department and supervisors', () => {
    expect(identities.map(it => `${it.id} / ${it.group.en} / ${it.about.en}`)).toEqual([
      'zhang / Residents / Shop owner',
      'zhang@spring / Companies, through their agents / Springside Catering',
      'wang / Approval bureau / Intake',
      'zhao / Supervision / Supervisor',
    ])
  })

  it('make claims from which the same actor is read back', () => {
    for (const identity of identities) {
      expect(claimsOf(identity).sub).toBe(identity.id)
      expect(actorFromClaims(claimsOf(identity), demoClaims)).toEqual({ ok: true, actor: identity.actor })
    }
    expect(identities[1]?.actor).toMatchObject({ id: 'zhang', party: { id: '91370199MA0000000X' } })
  })
})
