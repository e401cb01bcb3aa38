// One step of a case in the making: what has happened so far in it, the case as it then stands, and what is to be done outside.
import type { WorkingCalendar } from '@baotu/calendar'
import type { Service, Site } from '@baotu/service'
import { type Actor, authorOf } from './actor.ts'
import type { Case } from './case.ts'
import type { CaseEvent, Happening } from './event.ts'
import { evolve } from './evolve.ts'
import type { Job } from './job.ts'
import type { PartyRecord } from './party-record.ts'

/** All that a decision may look at beside the case itself. */
export type World = {
  service: Service
  /** The version that a case is moved away from; `service` is then the one it is moved to. */
  former?: Service
  site: Site
  calendar: WorkingCalendar
  /** What is known of the party, for an application that depends on it; left out: nothing. */
  party?: PartyRecord
  /** Unguessable codes, made by chance outside; a step uses as many as it issues papers and certificates. */
  codes: readonly string[]
}

export type Story = {
  world: World
  actor: Actor
  now: string
  case: () => Case
  happened: (what: Happening) => void
  order: (job: Job) => void
  code: () => string
  told: () => { events: CaseEvent[]; jobs: Job[] }
}

export function story(from: Case, world: World, actor: Actor, now: string): Story {
  let current = from
  let used = 0
  const events: CaseEvent[] = []
  const jobs: Job[] = []
  const by = authorOf(actor)
  return {
    world,
    actor,
    now,
    case: () => current,
    happened(what) {
      const event = { ...what, at: now, by }
      events.push(event)
      current = evolve(current, event)
    },
    order: job => void jobs.push(job),
    code() {
      const code = world.codes[used++]
      if (code === undefined) throw new Error('A step issued more papers than it was given codes for')
      return code
    },
    told: () => ({ events, jobs }),
  }
}
