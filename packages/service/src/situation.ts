import type { Fee } from './fee-for.ts'
import type { Limits } from './limit.ts'
import type { Material } from './material.ts'
import type { Text } from './text.ts'

/** What the declared decisions say about one applicant's answers. */
export type Situation = {
  /** The outputs of the situation decision, as plain JSON. */
  values: Record<string, unknown>
  /** The limits that hold for these answers: the declared ones, changed by the limits decision. */
  limits: Limits
  /** What these answers cost; null when no amount can be said. Cases from before fees were decided have none. */
  fee?: Fee | null
  /** Which rules matched, in the applicant's words, in the order they were asked. */
  reasons: Reason[]
}

/** One matched rule of one decision. */
export type Reason = { decision: string; rule: string; words: Text }

/** The papers these answers need. `held`: the government has them already and never asks (国务院令第716号 §7). */
export type MaterialNeeds = { required: NeededMaterial[]; optional: NeededMaterial[]; held: NeededMaterial[] }

export type NeededMaterial = { material: Material; because: Reason[] }
