import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Entry = { payload: AdapterPayload; until: number }

/**
 * Where the demo provider keeps sessions, codes and grants: in memory, at most `limit` of each kind, the oldest forgotten first, so
 * that nobody fills the machine by starting sign-ins. Gone at a restart, which signs nobody out of the platform itself.
 */
export function boundedAdapter(limit = 2000, now: () => number = Date.now): AdapterFactory {
  return () => keep(new Map(), limit, now)
}

function keep(entries: Map<string, Entry>, limit: number, now: () => number): Adapter {
  const live = (id: string) => {
    const entry = entries.get(id)
    if (entry && entry.until > now()) return entry.payload
    entries.delete(id)
    return undefined
  }
  const first = (fits: (payload: AdapterPayload) => boolean) => {
    for (const [id, { payload }] of entries) if (fits(payload)) return live(id)
    return undefined
  }
  return {
    async upsert(id, payload, expiresIn) {
      entries.delete(id)
      entries.set(id, { payload, until: expiresIn === undefined ? Infinity : now() + expiresIn * 1000 })
      for (const oldest of entries.keys()) {
        if (entries.size <= limit) break
        entries.delete(oldest)
      }
    },
    find: async id => live(id),
    findByUid: async uid => first(payload => payload.uid === uid),
    findByUserCode: async userCode => first(payload => payload.userCode === userCode),
    async consume(id) {
      const payload = live(id)
      if (payload) payload.consumed = Math.floor(now() / 1000)
    },
    async destroy(id) {
      entries.delete(id)
    },
    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id)
    },
  }
}
