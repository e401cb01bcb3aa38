import { compileExpression } from '@baotu/decision'
import type { English } from './english.ts'
import type { Fault } from './fault.ts'
import type { Condition, Field, Form, Page } from './form.ts'
import { type FieldJson, type FormJson, formSchema, type GroupJson } from './form-json.ts'
import { fits, parseYaml, type YamlFile } from './yaml-file.ts'

/** form.form as a form, and every mistake in it. */
export function readForm(source: string, words: English): { form: Form | null; faults: Fault[] } {
  const { yaml, faults: syntax } = parseYaml('form.form', source)
  if (syntax.length > 0) return { form: null, faults: syntax }
  const { value, faults: shape } = fits(yaml, formSchema)
  if (!value) return { form: null, faults: shape }
  const faults: Fault[] = []
  const keys = value.components.flatMap(group => fieldsOf(group).map(({ key }) => key))
  const reader: Reader = { words, keys, faults, yaml, form: value }
  const form = { id: value.id, pages: value.components.map(group => pageOf(group, reader)) }
  return { form, faults: [...faults, ...twice(reader)] }
}

type Reader = { words: English; keys: string[]; faults: Fault[]; yaml: YamlFile; form: FormJson }

function pageOf(group: GroupJson, reader: Reader): Page {
  return {
    key: group.id,
    title: reader.words.say(['form', group.id, 'label'], group.label),
    notes: group.components.flatMap(part =>
      part.type === 'text' ? [reader.words.say(['form', part.id, 'text'], part.text)] : [],
    ),
    fields: fieldsOf(group).map(field => fieldOf(field, reader)),
    hide: conditionOf(group.conditional?.hide, group.id, reader),
  }
}

function fieldOf(field: FieldJson, reader: Reader): Field {
  const { validate, properties, key, type } = field
  const say = (part: string[], zh: string) => reader.words.say(['form', key, ...part], zh)
  const zh = field.label ?? field.dateLabel
  if (!zh) reader.faults.push(faultAt(field, reader, 'no-label', 'has no label. Give it one.'))
  if (type === 'datetime' && field.subtype !== 'date')
    reader.faults.push(faultAt(field, reader, 'not-a-date', 'must have the subtype date.'))
  const chosen = type === 'radio' || type === 'select' || type === 'checklist'
  if (chosen && !field.values?.length)
    reader.faults.push(faultAt(field, reader, 'no-options', 'has no values to choose from. List them.'))
  return {
    key,
    type,
    label: say(['label'], zh ?? key),
    description: field.description ? say(['description'], field.description) : undefined,
    required: validate.required ?? false,
    options: (field.values ?? []).map(({ value, label }) => ({
      value,
      label: say(['options', value], label),
    })),
    min: validate.min,
    max: validate.max,
    decimals: type === 'number' ? (field.decimalDigits ?? 0) : undefined,
    minLength: validate.minLength,
    maxLength: validate.maxLength ?? (type === 'textfield' ? 200 : type === 'textarea' ? 2000 : undefined),
    pattern: patternOf(field, reader),
    validation: validate.validationType === 'custom' ? undefined : validate.validationType,
    check: properties.check,
    prefill: properties.prefill,
    unit: field.appearance?.suffixAdorner ? say(['unit'], field.appearance.suffixAdorner) : undefined,
    hide: conditionOf(field.conditional?.hide, key, reader),
    rule: ruleOf(field, reader),
  }
}

function ruleOf(field: FieldJson, reader: Reader): Field['rule'] {
  const { rule, ruleWords } = field.properties
  if ((rule === undefined) !== (ruleWords === undefined))
    reader.faults.push(faultAt(field, reader, 'rule', 'needs both properties, rule and ruleWords.'))
  const condition = conditionOf(rule, field.key, reader)
  if (!condition || !ruleWords) return undefined
  return { ...condition, words: reader.words.say(['form', field.key, 'rule'], ruleWords) }
}

function patternOf(field: FieldJson, reader: Reader): string | undefined {
  const { pattern } = field.validate
  if (pattern === undefined) return undefined
  try {
    return new RegExp(pattern, 'u').source
  } catch {
    reader.faults.push(
      faultAt(field, reader, 'pattern', 'has a pattern that is no regular expression. Mend it.'),
    )
    return undefined
  }
}

function conditionOf(source: string | undefined, element: string, reader: Reader): Condition | undefined {
  if (source === undefined) return undefined
  const compiled = compileExpression(source.slice(1), 'expression', { known: reader.keys })
  if (compiled.ok) return { source, expression: compiled.expression }
  for (const problem of compiled.problems)
    reader.faults.push({
      file: 'form.form',
      element,
      code: 'feel',
      message: `${source}: ${problem.message}. Mend the expression; it may name the form's own fields.`,
    })
  return undefined
}

function twice({ keys, form, yaml }: Reader): Fault[] {
  const ids = form.components.flatMap(group => [group.id, ...group.components.map(part => part.id)])
  const repeated = [...keys.filter(isRepeated), ...ids.filter(isRepeated)]
  return [...new Set(repeated)].map(name => ({
    file: yaml.file,
    element: name,
    code: 'twice',
    message: `${name} is used twice in the form. Give each page and field its own.`,
  }))
}

function isRepeated(name: string, place: number, all: string[]): boolean {
  return all.indexOf(name) !== place
}

function faultAt(field: FieldJson, { yaml, form }: Reader, code: string, message: string): Fault {
  const page = form.components.findIndex(group => group.components.some(part => part.id === field.id))
  const part = form.components[page]?.components.findIndex(component => component.id === field.id) ?? 0
  const line = yaml.line(['components', page, 'components', part])
  return { file: yaml.file, line, element: field.key, code, message: `${field.key} ${message}` }
}

function fieldsOf(group: GroupJson): FieldJson[] {
  return group.components.filter(part => part.type !== 'text')
}
