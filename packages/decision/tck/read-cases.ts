/** Test cases of the DMN Technology Compatibility Kit: inputs and expected results as FEEL values. */
import { Parser } from 'saxen'
import { spelled } from '../src/feel/name.ts'
import { toNumber } from '../src/value/number.ts'
import { parseDate, parseDateTime, parseDuration, parseTime } from '../src/value/parse-temporal.ts'
import type { Context, Value } from '../src/value/value.ts'

export type Expectation = { name: string; value: Value }
export type TestCase = {
  id: string
  type: string
  invocable: string | null
  inputs: Context
  results: Expectation[]
}
export type TestFile = { model: string; cases: TestCase[] }

type Tag = { name: string; attributes: Record<string, string>; tags: Tag[]; text: string }

export function readCases(xml: string): TestFile {
  const root = readTags(xml)
  return {
    model: root.tags.find(tag => tag.name === 'modelName')?.text.trim() ?? '',
    cases: root.tags.filter(tag => tag.name === 'testCase').map(readCase),
  }
}

function readTags(xml: string): Tag {
  const root: Tag = { name: '', attributes: {}, tags: [], text: '' }
  const stack: Tag[] = [root]
  const parser = new Parser()
  parser.on(
    'openTag',
    (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
      const entries = Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)])
      const tag: Tag = { name: local(name), attributes: Object.fromEntries(entries), tags: [], text: '' }
      stack.at(-1)?.tags.push(tag)
      stack.push(tag)
    },
  )
  parser.on('closeTag', () => void stack.pop())
  const text = (value: string) => {
    const tag = stack.at(-1)
    if (tag) tag.text += value
  }
  parser.on('text', (value: string, decode: (text: string) => string) => text(decode(value)))
  parser.on('cdata', text)
  parser.parse(xml)
  return root.tags[0] ?? root
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function readCase(tag: Tag): TestCase {
  const inputs: Context = new Map()
  for (const input of tag.tags.filter(each => each.name === 'inputNode')) {
    inputs.set(spelled(input.attributes['name'] ?? ''), readValue(input))
  }
  return {
    id: tag.attributes['id'] ?? '',
    type: tag.attributes['type'] ?? 'decision',
    invocable: tag.attributes['invocableName'] ?? null,
    inputs,
    results: tag.tags
      .filter(each => each.name === 'resultNode')
      .map(each => {
        const expected = each.tags.find(inner => inner.name === 'expected')
        return { name: each.attributes['name'] ?? '', value: expected ? readValue(expected) : null }
      }),
  }
}

function readValue(holder: Tag): Value {
  const components = holder.tags.filter(tag => tag.name === 'component')
  if (components.length)
    return new Map(
      components.map(tag => [spelled(tag.attributes['name'] ?? ''), isNil(tag) ? null : readValue(tag)]),
    )
  const list = holder.tags.find(tag => tag.name === 'list')
  if (list) return isNil(list) ? null : list.tags.filter(tag => tag.name === 'item').map(readValue)
  const value = holder.tags.find(tag => tag.name === 'value')
  return value && !isNil(value) ? readScalar(value) : null
}

const isNil = (tag: Tag): boolean => tag.attributes['nil'] === 'true'

function readScalar(tag: Tag): Value {
  const text = tag.text
  switch (local(tag.attributes['type'] ?? 'string')) {
    case 'boolean':
      return text.trim() === 'true'
    case 'decimal':
    case 'double':
    case 'float':
    case 'integer':
    case 'int':
    case 'long':
      return toNumber(text.trim())
    case 'date':
      return parseDate(text.trim())
    case 'time':
      return parseTime(text.trim())
    case 'dateTime':
      return parseDateTime(text.trim())
    case 'duration':
    case 'dayTimeDuration':
    case 'yearMonthDuration':
      return parseDuration(text.trim())
    default:
      return text
  }
}
