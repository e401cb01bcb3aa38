import { type FieldReading, wrong } from './field-reading.ts'
import type { Field } from './form.ts'
import { halfWidth } from './tidy.ts'

/** A number as people type it: full-width digits, grouping commas. */
export function readNumber(field: Field, text: string): FieldReading {
  const plain = halfWidth(text).replace(/\s/g, '')
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  if (!/^-?\d{1,15}(\.\d+)?$/.test(ungrouped)) return wrong(field, 'not-a-number')
  const decimals = field.decimals ?? 0
  if ((ungrouped.split('.')[1] ?? '').length > decimals)
    return wrong(field, 'too-many-decimals', { decimals })
  const answer = Number(ungrouped)
  if (field.min !== undefined && answer < field.min) return wrong(field, 'too-small', { min: field.min })
  if (field.max !== undefined && answer > field.max) return wrong(field, 'too-large', { max: field.max })
  return { answer }
}

/** A day that exists, however it is written: 2026-09-01, 2026/9/1, 2026.9.1, 2026年9月1日, 20260901. */
export function readDay(field: Field, text: string): FieldReading {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(halfWidth(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(halfWidth(text))
  if (!parts) return wrong(field, 'not-a-date')
  const [, year = '', month = '', day = ''] = parts
  const answer = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${answer}T00:00:00Z`)
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(answer)
  return exists ? { answer } : wrong(field, 'no-such-day')
}
