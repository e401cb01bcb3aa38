// What every page and job works with: built once at start, passed as one argument.
import type { WorkingCalendar } from '@baotu/calendar'
import type { SignInDoor } from '@baotu/connect'
import type { Catalog, Service } from '@baotu/service'
import type { Store } from '@baotu/store'
import type { CalendarKeeper } from './calendar-keeper.ts'

export type Platform = {
  store: Store
  catalog: Catalog
  /** A service at a version; without one, at its present version. Null: never declared. */
  serviceOf: (id: string, version?: string) => Service | null
  /** As it stands now: ask for it anew wherever it is needed, for it changes while the program runs. */
  readonly calendar: WorkingCalendar
  calendarKeeper: CalendarKeeper
  /** The clock of the whole installation; tests set it. */
  now: () => Temporal.Instant
  /** Eight unguessable characters that are easy to read out. */
  code: () => string
  door: SignInDoor
  /** Address under which people reach the installation, without a slash at the end. */
  publicUrl: string
  /** Folder of uploaded files and of papers. */
  filesDir: string
  sessionHours: number
  demo: boolean
  /** The program's version, shown at the foot of every page. */
  version: string
}
