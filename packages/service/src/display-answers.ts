import type { Answer, Answers } from './answers.ts'
import type { Field, Form } from './form.ts'
import { pagesFor } from './pages-for.ts'
import type { Text } from './text.ts'

export type DisplayedPage = { key: string; title: Text; rows: DisplayedAnswer[] }
/** `value` is null when nothing was answered. */
export type DisplayedAnswer = { key: string; label: Text; value: Text | null }

/** The answers as people read them: pages, labels, options in words, numbers with their unit. */
export function displayAnswers(service: { form: Form }, answers: Answers): DisplayedPage[] {
  return pagesFor(service, answers).map(page => ({
    key: page.key,
    title: page.title,
    rows: page.visible.map(field => ({
      key: field.key,
      label: field.label,
      value: displayAnswer(field, answers[field.key]),
    })),
  }))
}

/** One answer in words. */
export function displayAnswer(field: Field, answer: Answer | undefined): Text | null {
  if (answer === undefined || answer === '') return null
  if (typeof answer === 'boolean') return answer ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (typeof answer === 'number') return withUnit(String(answer), field.unit)
  const labels = [answer].flat().map(value => field.options.find(option => option.value === value)?.label)
  const words = labels.map((label, place) => label ?? same([answer].flat()[place] ?? ''))
  if (words.length === 0) return null
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
}

function withUnit(value: string, unit: Text | undefined): Text {
  return unit ? { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` } : same(value)
}

function same(value: string): Text {
  return { zh: value, en: value }
}
