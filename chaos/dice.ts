// Chance with a seed: the same storm again, as far as processes and a database can be told what to do.

export type Dice = {
  /** From 0 up to, not including, 1. */
  next: () => number
  below: (count: number) => number
  /** True in so many of a hundred. */
  often: (percent: number) => boolean
  /** An id in the form of a UUID. */
  id: () => string
}

/** Mulberry32: small, fast, and good enough to choose what breaks next. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    next,
    below,
    often: percent => next() * 100 < percent,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
