import { settingsReference } from '../settings.ts'

/** Prints the reference of settings. */
export function reference(): void {
  process.stdout.write(settingsReference())
}
