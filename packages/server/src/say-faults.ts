import type { Fault } from '@baotu/service'

/** Every fault on a line: where it is, and how to mend it. */
export function sayFaults(title: string, faults: readonly (Fault | string)[]): void {
  const lines = faults.map(fault => `  - ${typeof fault === 'string' ? fault : placed(fault)}`)
  console.error(`\n${title}\n${lines.join('\n')}\n`)
  process.exitCode = 1
}

function placed({ file, line, element, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}${element === undefined ? '' : ` (${element})`}: ${message}`
}
