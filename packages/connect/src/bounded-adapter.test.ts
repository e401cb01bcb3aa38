import { describe, expect, it } from 'vitest'
import { boundedAdapter } from './bounded-adapter.ts'

function clockedAdapter(limit: number) {
  const clock = { now: 0 }
  return { clock, adapter: boundedAdapter(limit, () => clock.now)('Session') }
}

describe('the memory of the demo provider', () => {
  it('forgets the oldest beyond its limit', async () => {
    const { adapter } = clockedAdapter(2)
    for (const id of ['a', 'b', 'a', 'c']) await adapter.upsert(id, { jti: id }, 60)
    expect(await adapter.find('b')).toBeUndefined()
    expect(await adapter.find('a')).toEqual({ jti: 'a' })
    expect(await adapter.find('c')).toEqual({ jti: 'c' })
  })

  it('forgets what has expired', async () => {
    const { adapter, clock } = clockedAdapter(2)
    await adapter.upsert('a', { uid: 'u' }, 60)
    clock.now = 59_999
    expect(await adapter.findByUid('u')).toEqual({ uid: 'u' })
    clock.now = 60_000
    expect(await adapter.findByUid('u')).toBeUndefined()
    expect(await adapter.find('a')).toBeUndefined()
  })

  it('marks codes as used and forgets all of a grant', async () => {
    const { adapter, clock } = clockedAdapter(5)
    clock.now = 5000
    await adapter.upsert('a', { grantId: 'g', userCode: 'x' }, 60)
    await adapter.upsert('b', { grantId: 'h' }, 60)
    await adapter.consume('a')
    await adapter.consume('nothing')
    expect(await adapter.findByUserCode('x')).toMatchObject({ consumed: 5 })
    await adapter.revokeByGrantId('g')
    expect(await adapter.find('a')).toBeUndefined()
    await adapter.destroy('b')
    expect(await adapter.find('b')).toBeUndefined()
  })
})
