import type { Command } from '@baotu/case'
import type { Step } from '@baotu/store'
import { type Performed, type Platform, perform } from '@baotu/web'

/**
 * A step that a job takes. What is refused is refused for good, but for a case that must be moved to the present engine first: then
 * this throws, and the job comes again.
 */
export async function stepCase(
  platform: Platform,
  job: string,
  caseId: string,
  command: Command,
  commandId: string,
  fence?: Step['fence'],
): Promise<Performed> {
  const done = await perform(platform, { kind: 'system', job }, caseId, command, commandId, null, fence)
  if (isHeldUp(done))
    throw new Error(`The case ${caseId} must be moved to the present engine before ${command.type}`)
  return done
}

export function isHeldUp(done: Performed): boolean {
  return !done.ok && !done.missing && done.problems.some(({ code }) => code === 'other-version')
}
