import type { Case } from './case.ts'

/** A case as the store kept it. One that was kept before a field existed has its empty value: events are for ever, shapes grow. */
export function asCase(kept: unknown): Case {
  return { ...later, ...(kept as Case) }
}

/** What cases did not have at first. */
const later: Pick<
  Case,
  'secondNotice' | 'specials' | 'deemedOn' | 'route' | 'about' | 'brokenPromise' | 'hearing'
> = {
  secondNotice: null,
  specials: [],
  deemedOn: null,
  route: null,
  about: null,
  brokenPromise: null,
  hearing: null,
}
