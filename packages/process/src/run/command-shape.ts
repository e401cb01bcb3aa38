import { isRecord } from '../is-record.ts'
import type { Problem } from '../problem.ts'
import type { ProcessCommand } from './command.ts'

type Shape = 'key' | 'count' | 'text' | 'record' | 'keys' | 'places'
type Field = Shape | `${Shape}?`

/** What each command is made of; commands come from outside, so their types are not to be trusted. */
const shapes: Record<ProcessCommand['type'], Record<string, Field>> = {
  'complete-task': { key: 'key', variables: 'record?' },
  'complete-job': { key: 'key', variables: 'record?' },
  'fail-job': { key: 'key', error: 'text', retries: 'count' },
  'throw-error': { key: 'key', code: 'text', variables: 'record?' },
  'throw-escalation': { key: 'key', code: 'text', variables: 'record?' },
  'fire-timer': { key: 'key' },
  'deliver-message': { name: 'text', key: 'key?', correlation: 'text?', variables: 'record?' },
  'broadcast-signal': { name: 'text', variables: 'record?' },
  'set-variables': { key: 'key?', variables: 'record' },
  'start-activity': { key: 'key', element: 'text', variables: 'record?' },
  'complete-scope': { key: 'key' },
  'resolve-incident': { key: 'key', variables: 'record?' },
  modify: { end: 'keys?', enter: 'places?' },
  cancel: {},
}

/** What is wrong with the form of a command, if anything is. */
export function shapeProblem(command: unknown): Problem | undefined {
  if (!isRecord(command) || typeof command.type !== 'string' || !Object.hasOwn(shapes, command.type))
    return { code: 'unknown-command' }
  const fields: Record<string, Field> = shapes[command.type as ProcessCommand['type']]
  for (const name in fields) {
    const field = fields[name] ?? 'text'
    const value = command[name]
    if (value === undefined && field.endsWith('?')) continue
    if (!fits(value, field.replace('?', ''))) return { code: 'bad-command', path: name }
  }
  return undefined
}

function fits(value: unknown, shape: string): boolean {
  switch (shape) {
    case 'key':
    case 'count':
      return Number.isInteger(value) && Number(value) >= 0
    case 'text':
      return typeof value === 'string'
    case 'record':
      return isRecord(value)
    case 'keys':
      return Array.isArray(value) && value.every(key => fits(key, 'key'))
    default:
      return Array.isArray(value) && value.every(isPlace)
  }
}

function isPlace(value: unknown): boolean {
  return (
    isRecord(value) && typeof value.element === 'string' && (value.in === undefined || fits(value.in, 'key'))
  )
}
