// A running city for one file of journeys: the whole installation on a free port, a database of its own, a clock that can be set.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog, type Running, readSettings, start } from '@baotu/server/testing'
import { testDatabase } from '@baotu/store/testing'

export type City = {
  address: string
  running: Running
  /** Sets the clock; it stands still between calls. */
  at: (instant: string) => void
  /** Lets this many hours pass. */
  pass: (hours: number) => void
  /** Waits until something is so, for what jobs do behind the pages. */
  until: (what: () => Promise<boolean>) => Promise<void>
  close: () => Promise<void>
}

/** @param from the instant at which the story begins */
export async function openCity(from = '2026-09-28T09:30:00+08:00'): Promise<City> {
  let now = Temporal.Instant.from(from)
  const folder = await mkdtemp(join(tmpdir(), 'baotu-journey-'))
  const database = await testDatabase()
  const settings = readSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    CATALOG_DIR: join(import.meta.dirname, '..', 'catalog'),
    DATABASE_URL: database.ownerUrl,
    LOG_LEVEL: 'error',
  })
  if (!settings.ok) throw new Error(settings.faults.join('\n'))
  const running = await start(settings.settings, openLog('error'), () => now)
  if (running === null) throw new Error('The city only migrated')
  return {
    address: running.address,
    running,
    at: instant => {
      now = Temporal.Instant.from(instant)
    },
    pass: hours => {
      now = now.add({ minutes: Math.round(hours * 60) })
    },
    async until(what) {
      for (let tries = 0; tries < 100; tries += 1) {
        if (await what()) return
        await new Promise(resolve => setTimeout(resolve, 100))
      }
      throw new Error('It did not come about in ten seconds')
    },
    async close() {
      await running.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
