// How long each kind of request took, and what is told of it.

export type Latencies = {
  add: (kind: string, milliseconds: number) => void
  /** Forgets what was measured so far: the warm-up. */
  clear: () => void
  /** As it stands now. */
  copy: () => Latencies
  kinds: () => string[]
  /** Of one kind, or of all together. */
  of: (kind?: string) => { count: number; p50: number; p95: number; p99: number }
}

export function latencies(taken = new Map<string, number[]>()): Latencies {
  return {
    add(kind, milliseconds) {
      const list = taken.get(kind)
      if (list) list.push(milliseconds)
      else taken.set(kind, [milliseconds])
    },
    clear: () => taken.clear(),
    copy: () => latencies(new Map([...taken].map(([kind, list]) => [kind, [...list]]))),
    kinds: () => [...taken.keys()],
    of(kind) {
      const list = (kind === undefined ? [...taken.values()].flat() : (taken.get(kind) ?? [])).toSorted(
        (one, other) => one - other,
      )
      const at = (share: number) => list[Math.ceil(list.length * share) - 1] ?? 0
      return { count: list.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
    },
  }
}
