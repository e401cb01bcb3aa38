import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Case, Command } from '@baotu/case'
import { AuthorMistake, caseIdOf } from '@baotu/store'
import { openCase, type Platform, perform, serviceOf } from '@baotu/web'
import { openLog } from '../log.ts'
import { openPlatform } from '../open-platform.ts'
import { sayFaults } from '../say-faults.ts'
import { readSettings } from '../settings.ts'

const usage = `baotu modify <case>                      says where a case stands (its number, or its id)
baotu modify <case> --end KEY --enter ELEMENT --why "…"
  --end KEY             ends what stands there; may be said several times
  --enter ELEMENT[@KEY] enters an element, in the scope of that key (the process itself, when left out)
  --by NAME             who orders it; else the user who types it`

const mover = { kind: 'system', job: 'modify' } as const

/** `baotu modify`: moves tokens of one case by hand, as an ordinary step with its reason on record. */
export async function modify(words: string[]): Promise<void> {
  const asked = read(words)
  if (asked === null) return sayFaults('This is how it is asked:', usage.split('\n'))
  const settings = readSettings(process.env)
  if (!settings.ok) return sayFaults('The settings are not right:', settings.faults)
  try {
    const { platform, stop } = await openPlatform(settings.settings, openLog('warn'))
    try {
      await modifyCase(platform, asked)
    } finally {
      await stop()
    }
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    sayFaults('The case was not changed:', error.faults)
  }
}

type Asked = { of: string; command: Extract<Command, { type: 'modify' }> }

async function modifyCase(platform: Platform, { of, command }: Asked): Promise<void> {
  const id = await caseIdOf(platform.store, mover, of)
  const before = id === null ? null : await openCase(platform, mover, id, 'modify')
  if (id === null || before === null)
    return sayFaults('The case was not changed:', [`There is no case ${of}`])
  if (command.end.length + command.enter.length === 0) return console.log(standing(platform, before.case))
  const done = await perform(platform, mover, id, command, randomUUID(), before)
  if (done.ok) return console.log(standing(platform, done.case))
  const problems = done.missing ? [] : done.problems
  sayFaults(
    'The case was not changed:',
    problems.map(({ code, path, params }) => `${code} ${path ?? ''} ${params ? JSON.stringify(params) : ''}`),
  )
}

/** Where the tokens stand: the keys are those that `--end` and `@` want. */
function standing(platform: Platform, of: Case): string {
  const names = serviceOf(platform, of).elements
  const lines = (of.process?.instances ?? []).map(
    ({ key, element, in: scope, incident }) =>
      `  ${String(key).padStart(4)}  ${element}${names[element] ? ` (${names[element].zh})` : ''}${scope === 0 ? '' : ` in ${scope}`}${incident ? `: ${incident.code}` : ''}`,
  )
  return [`\n${of.number ?? of.id}: ${of.status}`, ...lines, ''].join('\n')
}

function read(words: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        end: { type: 'string', multiple: true, default: [] },
        enter: { type: 'string', multiple: true, default: [] },
        why: { type: 'string', default: '' },
        by: { type: 'string' },
      },
    })
    const [of, another] = positionals
    const end = values.end.map(Number)
    const enter = values.enter.map(placeOf)
    if (
      of === undefined ||
      another !== undefined ||
      ![...end, ...enter.map(place => place.in)].every(Number.isInteger)
    )
      return null
    const administrator = values.by ?? userInfo().username
    return { of, command: { type: 'modify', end, enter, reason: values.why, administrator } }
  } catch {
    return null
  }
}

function placeOf(text: string): { element: string; in: number } {
  const at = text.lastIndexOf('@')
  return at < 0 ? { element: text, in: 0 } : { element: text.slice(0, at), in: Number(text.slice(at + 1)) }
}
