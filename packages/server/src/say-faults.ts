import type { Fault } from '@baotu/service'

/** Every fault on a line: where it is, and how to mend it. */
export function sayFaults(title: string, faults: readonly (Fault | string)[]): void {
  console.error(listed(title, faults))
  process.exitCode = 1
}

/** The same for what should be looked at and stops nothing. */
export function sayWarnings(title: string, warnings: readonly Fault[]): void {
  if (warnings.length > 0) console.warn(listed(title, warnings))
}

function listed(title: string, faults: readonly (Fault | string)[]): string {
  const lines = faults.map(fault => `  - ${typeof fault === 'string' ? fault : placed(fault)}`)
  return `\n${title}\n${lines.join('\n')}\n`
}

function placed({ file, line, element, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}${element === undefined ? '' : ` (${element})`}: ${message}`
}
