import { describe, expect, test } from 'vitest'
import { t } from './text.ts'
import { en } from './texts/en/index.ts'
import { zh } from './texts/zh/index.ts'

describe('platform texts', () => {
  const chinese = leaves(zh)
  const english = leaves(en)

  test('both languages have the same keys', () => {
    expect(new Set(english.keys())).toEqual(new Set(chinese.keys()))
  })

  test('no text is empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  test('both languages have the same placeholders', () => {
    const different = [...chinese.keys()].filter(key => names(chinese.get(key)) !== names(english.get(key)))
    expect(different).toEqual([])
  })

  test('Chinese has full-width punctuation beside Chinese words', () => {
    const narrow = [...chinese].filter(([, text]) =>
      /[\u4e00-\u9fff}][,;:?!()]|[(][\u4e00-\u9fff]/.test(text),
    )
    expect(narrow).toEqual([])
  })

  test('given placeholders, when filled, then the words stand in their places', () => {
    expect(t('zh').shell.rangeOf({ from: 1, to: 20, total: 132 })).toBe('第 1–20 条，共 132 条')
    expect(t('en').dates.limits.workingDay({ n: 1 })).toBe('1 working day')
    expect(t('en').dates.limits.workingDay({ n: 10 })).toBe('10 working days')
  })
})

function leaves(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...leaves(value as object, `${path}${key}.`)],
    ),
  )
}

function names(text = ''): string {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(match => match[1] ?? ''))]
    .sort((a, b) => a.localeCompare(b))
    .join(' ')
}
