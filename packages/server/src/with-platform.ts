// Runs the work of a command on the platform of the environment's settings, beside a running installation or alone.
import { AuthorMistake } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { openLog } from './log.ts'
import { openPlatform } from './open-platform.ts'
import { sayFaults } from './say-faults.ts'
import { readSettings } from './settings.ts'

/** Author's mistakes are listed; the exit code is then 1. */
export async function withPlatform(work: (platform: Platform) => Promise<void>): Promise<void> {
  const read = readSettings(process.env)
  if (!read.ok) return sayFaults('The settings are not right:', read.faults)
  try {
    const { platform, stop } = await openPlatform(read.settings, openLog('warn'))
    try {
      await work(platform)
    } finally {
      await stop()
    }
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    sayFaults('This can not be done until it is mended:', error.faults)
  }
}
