import { Logger } from 'graphile-worker'

/** The job queue reports every job; only what went wrong is worth a line. */
export function quietLogger(warn: (message: string) => void = () => {}): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') warn(message)
  })
}
