import { AuthorMistake } from '@baotu/store'
import { peopleOf } from '../demo-people.ts'
import { openLog } from '../log.ts'
import { openDatabase } from '../open-database.ts'
import { sayFaults } from '../say-faults.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Running } from '../start.ts'

/** Starts by the settings in the environment, and stops in order on SIGTERM and SIGINT. */
export async function serve(environment: Record<string, string | undefined> = process.env): Promise<void> {
  const read = readSettings(environment)
  if (!read.ok) return sayFaults('The settings are not right:', read.faults)
  try {
    const log = openLog(read.settings.LOG_LEVEL)
    // PostgreSQL starts while the rest of the program is read.
    const opening = openDatabase(read.settings, log)
    opening.catch(() => {})
    const { start } = await import('../start.ts')
    const starting = start(read.settings, log, undefined, opening)
    stopOnSignal(starting)
    const running = await starting
    if (running === null) return console.log('The database is up to date.')
    greet(running, read.settings)
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    sayFaults('Baotu does not start until this is mended:', error.faults)
  }
}

function greet({ address, platform }: Running, settings: Settings): void {
  const { site } = platform.catalog
  console.log(`\n  ${site.name.zh} · ${site.name.en}\n  ${address}\n`)
  if (!platform.demo || settings.OIDC_ISSUER !== undefined) return
  console.log('  Demo accounts (no password; choose one at sign-in):')
  for (const { id, name, about } of peopleOf(platform.catalog)) {
    console.log(`    ${id.padEnd(22)} ${name.zh} · ${about.en}`)
  }
  console.log(`\n  Desk: ${address}/desk   Mail that would be sent: ${address}/dev/outbox\n`)
}

/** From the first moment on: a start that is interrupted leaves no database behind. */
function stopOnSignal(starting: Promise<Running | null>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    // What is under way is finished; whatever hangs longer is cut off.
    setTimeout(() => process.exit(1), 15_000).unref()
    try {
      await (await starting)?.stop()
      process.exit(0)
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
