// A clock (时限): a legal or promised limit that starts, pauses, resumes and stops. Days are ISO dates in the city's zone.
import type { DeclaredLimit, LimitName, Silence } from '@baotu/service'
import type { Author } from './actor.ts'

export type Clock = {
  name: LimitName
  legal: DeclaredLimit | null
  /** The city's own promise, never longer than the law. */
  promised: DeclaredLimit | null
  /** The day that sets the clock going; itself not counted (民法典 §201). */
  startedOn: string
  stoppedOn: string | null
  /** The last day, where a day is given and none is counted: that on which a certificate ends (行政许可法 §50). */
  endsOn?: string
  pauses: { from: string; until: string | null; reason: string }[]
  /** Given once, before the limit is over (行政许可法 §42); in the unit of the limit. */
  extension?: Extension
  /** What it means in law that this clock runs out; left out: nothing but that it is late. */
  silence?: Silence
}

export type Extension = { amount: number; reason: string; at: string; by: Author }
