export type { Actor, Party } from './src/actor.ts'
export { append, createCase } from './src/append.ts'
export { caseHistory } from './src/case-history.ts'
export { type EmbeddedServer, type Log, startEmbedded } from './src/embedded/start-embedded.ts'
export { AuthorMistake, type Fault, OutcomeUnknown, StoreUnavailable } from './src/faults.ts'
export {
  type CaseEvent,
  type CaseKey,
  type ChainVerdict,
  type Head,
  NO_EVENTS,
  verifyChain,
} from './src/hash-chain.ts'
export { loadCase, type StoredCase } from './src/load-case.ts'
export { migrate } from './src/migrate.ts'
export { atSite, closeStore, openStore, type Store } from './src/open-store.ts'
export type * from './src/step.ts'
export { withActor } from './src/with-actor.ts'
