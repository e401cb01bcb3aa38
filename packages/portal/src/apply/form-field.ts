import type { FormField, Locale } from '@baotu/screens'
import type { Answer, Field } from '@baotu/service'

/** A declared field as the screens draw it, with its answer or what was typed. `name` differs where a field stands outside its page. */
export function formField(
  locale: Locale,
  field: Field,
  answer: Answer | undefined,
  error?: string,
  name = field.key,
): FormField {
  const shared = {
    name,
    label: field.label[locale],
    hint: field.description?.[locale],
    error,
    optional: !field.required,
  }
  const value = answer === undefined || Array.isArray(answer) ? undefined : String(answer)
  const options = field.options.map(option => ({ value: option.value, label: option.label[locale] }))
  switch (field.type) {
    case 'textfield':
      return { kind: 'text', ...shared, value, ...textKind(field), maxLength: looseLength(field) }
    case 'textarea':
      return { kind: 'textarea', ...shared, value, rows: 5, maxLength: looseLength(field) }
    case 'number':
      return {
        kind: 'number',
        ...shared,
        value,
        unit: field.unit?.[locale],
        decimal: (field.decimals ?? 0) > 0,
      }
    case 'datetime':
      return { kind: 'date', ...shared, value }
    case 'radio':
      return { kind: 'radio', ...shared, options, value }
    case 'select':
      return { kind: 'select', ...shared, options, value }
    case 'checklist':
      return {
        kind: 'checkboxes',
        ...shared,
        options,
        values: answer === undefined ? [] : [answer].flat().map(String),
      }
    case 'checkbox': {
      const { optional: _optional, ...box } = shared
      return { kind: 'checkbox', ...box, value: 'true', checked: value === 'true' || value === 'on' }
    }
  }
}

function textKind(field: Field): { type?: 'tel' | 'email'; autoComplete?: string; width?: 20 } {
  if (field.check === 'phone' || field.validation === 'phone')
    return { type: 'tel', autoComplete: 'tel', width: 20 }
  if (field.validation === 'email') return { type: 'email', autoComplete: 'email', width: 20 }
  if (field.prefill === 'applicant.name') return { autoComplete: 'name', width: 20 }
  if (field.prefill === 'party.name') return { autoComplete: 'organization' }
  return field.check ? { width: 20, autoComplete: 'off' } : {}
}

// Browsers cut pasted text without a word; a little more is let through, so that the answer says what is too long.
function looseLength({ maxLength }: Field): number | undefined {
  return maxLength === undefined ? undefined : maxLength * 2
}
