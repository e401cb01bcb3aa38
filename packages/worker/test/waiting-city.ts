// A small city whose project filing runs another process: for what a process waits for besides people.
import { withProcess } from '@baotu/service/testing'
import { type SmallCity, smallCity } from './small-city.ts'

/** The filing, submitted on Sunday 15 November 2026 at 21:05, is under this process. */
export const filing = ['project-filing', 'filed-factory'] as const

/** @param inside as `withProcess` reads it */
export function waitingCity(inside: string, received: readonly string[] = []): Promise<SmallCity> {
  return smallCity(async service =>
    service.id === filing[0] ? withProcess(service, inside, received) : service,
  )
}
