import { type CustomTypesConfig, type PoolConfig, types } from 'pg'

/**
 * Connection settings from an address. Values come out of the database as: date = 'YYYY-MM-DD', timestamptz = ISO instant with
 * milliseconds and Z, bigint = number (throws beyond 2^53), numeric = string, json = parsed.
 */
export function connection(url: string, settings: Record<string, string> = {}): PoolConfig {
  const options = Object.entries({ search_path: 'baotu', timezone: 'UTC', datestyle: 'ISO', ...settings })
  return {
    connectionString: url,
    options: options.map(([name, value]) => `-c ${name}=${value}`).join(' '),
    connectionTimeoutMillis: 5_000,
    // A new connection has to sign in and to plan everything anew.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  }
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, text => text],
  [types.builtins.TIMESTAMP, text => text],
  [types.builtins.TIMESTAMPTZ, text => new Date(text).toISOString()],
  [types.builtins.INT8, safeNumber],
])

const parserOf: CustomTypesConfig['getTypeParser'] = (id, format) =>
  (format !== 'binary' && PARSERS.get(id)) || types.getTypeParser(id, format)

function safeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}
