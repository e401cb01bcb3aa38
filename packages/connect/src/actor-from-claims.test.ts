import { describe, expect, it } from 'vitest'
import { actorFromClaims, demoClaims, standardClaims } from './actor-from-claims.ts'

const given = (claims: Record<string, unknown>, mapping = standardClaims) =>
  actorFromClaims({ sub: 's1', ...claims }, mapping)

describe('an identity', () => {
  it('of a resident applies for itself', () => {
    expect(given({ name: ' 张敏 ' })).toEqual({
      ok: true,
      actor: { kind: 'applicant', id: 's1', name: '张敏', party: { kind: 'person', id: 's1', name: '张敏' } },
    })
  })

  it('of a resident cannot claim to be another person', () => {
    const read = given({ name: '张敏', party: { kind: 'person', id: 's2', name: '李四' } })
    expect(read).toMatchObject({ ok: true, actor: { party: { kind: 'person', id: 's1', name: '张敏' } } })
  })

  it('of an agent applies for its company', () => {
    const party = { kind: 'organisation', id: '91440300708461136T', name: '泉城餐饮有限公司' }
    expect(given({ name: '张敏', kind: 'applicant', party })).toEqual({
      ok: true,
      actor: { kind: 'applicant', id: 's1', name: '张敏', party },
    })
  })

  it('of an officer carries the department and the known roles once each', () => {
    const claims = {
      name: '王磊',
      kind: 'officer',
      department: 'approval',
      roles: ['review', 'rule', 'review', 'god'],
    }
    expect(given(claims)).toEqual({
      ok: true,
      actor: { kind: 'officer', id: 's1', name: '王磊', department: 'approval', roles: ['review', 'rule'] },
    })
  })

  it('of a supervisor needs a name only', () => {
    expect(given({ name: '赵敏', kind: 'supervisor' })).toEqual({
      ok: true,
      actor: { kind: 'supervisor', id: 's1', name: '赵敏' },
    })
  })

  it.each([
    [{}, ['name']],
    [{ name: '' }, ['name']],
    [{ name: 7 }, ['name']],
    [{ name: 'a', kind: 'officer' }, ['department', 'roles']],
    [{ name: 'a', kind: 'officer', department: 'x', roles: ['constructor'] }, ['roles']],
    [{ name: 'a', party: { kind: 'organisation' } }, ['party.id', 'party.name']],
    [{ name: 'a', party: { kind: 'organisation', id: 'x' } }, ['party.name']],
    [{ name: 'a', party: { kind: 'ghost', id: 'x', name: 'y' } }, ['party.kind']],
  ])('that says only %j is refused with what is missing', (claims, missing) => {
    expect(given(claims)).toEqual({
      ok: false,
      problems: missing.map(claim => ({ code: 'sign-in-claim-missing', params: { claim } })),
    })
  })

  it('of somebody without an id is none', () => {
    const problems = ['person', 'name'].map(claim => ({ code: 'sign-in-claim-missing', params: { claim } }))
    expect(given({}, demoClaims)).toEqual({ ok: false, problems })
    expect(given({ name: '张敏', person: 'zhang' }, demoClaims)).toMatchObject({ actor: { id: 'zhang' } })
  })

  it('of a foreign provider is read by configuration', () => {
    const mapping = {
      ...standardClaims,
      name: 'preferred_username',
      kind: 'realm_access.roles',
      kinds: { 'baotu-supervisor': 'supervisor' as const, 'baotu-officer': 'officer' as const },
      otherwise: null,
      department: 'https://city.example/dept',
      departments: { '0042': 'approval' },
      roles: 'realm_access.roles',
      roleNames: { 窗口: 'intake' as const },
    }
    const claims = {
      preferred_username: 'wang',
      realm_access: { roles: ['offline_access', 'baotu-officer', '窗口'] },
      'https://city.example/dept': '0042',
    }
    expect(given(claims, mapping)).toEqual({
      ok: true,
      actor: { kind: 'officer', id: 's1', name: 'wang', department: 'approval', roles: ['intake'] },
    })
    expect(given({ preferred_username: 'li' }, mapping)).toEqual({
      ok: false,
      problems: [{ code: 'sign-in-not-allowed' }],
    })
  })
})
