import { isCitizenId } from './citizen-id.ts'
import { isCreditCode } from './credit-code.ts'
import { type FieldReading, wrong } from './field-reading.ts'
import type { Check, Field } from './form.ts'
import { isPhone } from './phone.ts'
import { isProjectCode } from './project-code.ts'
import { readDay, readNumber } from './read-value.ts'
import { isSafe, tidy, tidyCode } from './tidy.ts'

/** Read one field from the values a browser sent for its name. */
export function readField(field: Field, typed: readonly string[]): FieldReading {
  if (typed.some(text => !isSafe(text, field.type === 'textarea'))) return wrong(field, 'control-characters')
  if (field.type === 'checklist') return readChecklist(field, typed)
  const text = field.type === 'textarea' ? tidy(typed[0] ?? '') : tidy(typed[0] ?? '').replace(/\s+/g, ' ')
  if (field.type === 'checkbox') return readCheckbox(field, text)
  if (text === '') return field.required ? wrong(field, field.options.length ? 'choose' : 'required') : {}
  if (field.type === 'number') return readNumber(field, text)
  if (field.type === 'datetime') return readDay(field, text)
  if (field.type === 'radio' || field.type === 'select')
    return field.options.some(({ value }) => value === text)
      ? { answer: text }
      : wrong(field, 'unknown-option')
  return readText(field, text)
}

const known: Record<Check, (text: string) => boolean> = {
  'citizen-id': isCitizenId,
  'credit-code': isCreditCode,
  phone: isPhone,
  'project-code': isProjectCode,
}

function readText(field: Field, text: string): FieldReading {
  const check = field.check ?? (field.validation === 'phone' ? 'phone' : undefined)
  const answer = check || field.pattern || field.validation ? tidyCode(text, check) : text
  const length = [...answer].length
  if (field.maxLength !== undefined && length > field.maxLength)
    return wrong(field, 'too-long', { max: field.maxLength, now: length })
  if (field.minLength !== undefined && length < field.minLength)
    return wrong(field, 'too-short', { min: field.minLength, now: length })
  if (check && !known[check](answer)) return wrong(field, `not-a-${check}`)
  if (field.validation === 'email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(answer))
    return wrong(field, 'not-an-email')
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(answer))
    return wrong(field, 'wrong-pattern')
  return { answer }
}

function readCheckbox(field: Field, text: string): FieldReading {
  if (text === 'true' || text === 'on' || text === '1') return { answer: true }
  if (text !== '' && text !== 'false') return wrong(field, 'unknown-option')
  return field.required ? wrong(field, 'must-agree') : { answer: false }
}

function readChecklist(field: Field, typed: readonly string[]): FieldReading {
  const chosen = [...new Set(typed.map(text => text.trim()).filter(text => text !== ''))]
  if (chosen.some(text => !field.options.some(({ value }) => value === text)))
    return wrong(field, 'unknown-option')
  if (chosen.length === 0) return field.required ? wrong(field, 'choose') : {}
  return { answer: field.options.map(({ value }) => value).filter(value => chosen.includes(value)) }
}
