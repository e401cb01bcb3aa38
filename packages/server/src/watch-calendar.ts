// Keeps the calendar of this node fresh, and says once a day in the log which year is wanted and not there.
import { cityDay, wantedYears } from '@baotu/calendar'
import type { Platform } from '@baotu/web'
import type { Logger } from 'pino'

/** Pages that list cases may count by a calendar that is this old; whatever reads a case looks itself. */
const lookEvery = 10_000

export function watchCalendar(platform: Platform, log: Logger): () => Promise<void> {
  let saidOn = ''
  let looking: Promise<void> = Promise.resolve()
  const say = () => {
    const today = cityDay(platform.now())
    if (saidOn === today.toString()) return
    saidOn = today.toString()
    const years = wantedYears(platform.calendar, today)
    if (years.length > 0)
      log.warn({ years }, 'The working calendar lacks a year: deadlines that reach it are provisional')
  }
  const look = async () => {
    try {
      await platform.calendarKeeper.refresh()
      say()
    } catch (error) {
      log.warn({ err: error }, 'The working calendar could not be read; the one that was read before is used')
    }
  }
  say()
  const timer = setInterval(() => {
    looking = look()
  }, lookEvery).unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
