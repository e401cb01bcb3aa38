// A clock (时限): a legal or promised limit that starts, pauses, resumes and stops. Days are ISO dates in the city's zone.
import type { DeclaredLimit, LimitName } from '@baotu/service'

export type Clock = {
  name: LimitName
  legal: DeclaredLimit | null
  /** The city's own promise, never longer than the law. */
  promised: DeclaredLimit | null
  /** The day that sets the clock going; itself not counted (民法典 §201). */
  startedOn: string
  stoppedOn: string | null
  pauses: { from: string; until: string | null; reason: string }[]
}
