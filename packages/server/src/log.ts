// Structured logs without personal data: no addresses of people, no query strings, no bodies, no headers.
import { type Logger, pino } from 'pino'
import type { Settings } from './settings.ts'

export function openLog(level: Settings['LOG_LEVEL']): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  })
}
