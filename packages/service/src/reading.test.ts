import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from './english.ts'
import type { Form, Page } from './form.ts'
import { pagesFor } from './pages-for.ts'
import { prefill } from './prefill.ts'
import { readAnswers } from './read-answers.ts'
import { readForm } from './read-form.ts'
import { parseYaml } from './yaml-file.ts'

const declared = {
  type: 'default',
  id: 'test',
  components: [
    {
      type: 'group',
      id: 'who',
      label: '谁',
      components: [
        {
          type: 'textfield',
          id: 'name',
          key: 'name',
          label: '名称',
          validate: { required: true, maxLength: 20 },
          properties: { prefill: 'party.name' },
        },
        {
          type: 'textfield',
          id: 'phone',
          key: 'phone',
          label: '电话',
          properties: { check: 'phone', prefill: 'applicant.phone' },
        },
        {
          type: 'radio',
          id: 'kind',
          key: 'kind',
          label: '种类',
          validate: { required: true },
          values: [
            { value: 'lasting', label: '长期' },
            { value: 'temporary', label: '临时' },
          ],
        },
        { type: 'checkbox', id: 'agree', key: 'agree', label: '同意', validate: { required: true } },
      ],
    },
    {
      type: 'group',
      id: 'board',
      label: '设施',
      conditional: { hide: '=kind != "temporary"' },
      components: [
        {
          type: 'number',
          id: 'width',
          key: 'width',
          label: '宽',
          decimalDigits: 2,
          validate: { required: true, min: 0.1, max: 2000 },
        },
        {
          type: 'datetime',
          subtype: 'date',
          id: 'startsOn',
          key: 'startsOn',
          dateLabel: '起',
          validate: { required: true },
        },
        {
          type: 'datetime',
          subtype: 'date',
          id: 'endsOn',
          key: 'endsOn',
          dateLabel: '止',
          properties: { rule: '=date(endsOn) > date(startsOn)', ruleWords: '结束要晚于开始' },
        },
        {
          type: 'checklist',
          id: 'uses',
          key: 'uses',
          label: '用途',
          values: [
            { value: 'day', label: '白天' },
            { value: 'night', label: '夜间' },
          ],
        },
        {
          type: 'textfield',
          id: 'material',
          key: 'material',
          label: '材质',
          conditional: { hide: '=width = null or width < 10' },
        },
      ],
    },
  ],
}

const form = theForm()
const dates = { startsOn: '2026-09-01', endsOn: '2026-09-02' }
const [who, board] = form.pages as [Page, Page]

describe('pages', () => {
  test('a page that the answers hide is not asked', () => {
    expect(pagesFor({ form }, {}).map(page => page.key)).toEqual(['who'])
    expect(pagesFor({ form }, { kind: 'temporary' }).map(page => page.key)).toEqual(['who', 'board'])
  })

  test('a field that the answers hide is declared but not visible', () => {
    const pages = pagesFor({ form }, { kind: 'temporary' })
    expect(pages[1]?.visible.map(({ key }) => key)).toEqual(['width', 'startsOn', 'endsOn', 'uses'])
    expect(pages[1]?.fields).toHaveLength(5)
  })
})

describe('reading a page', () => {
  const sent = { name: ' 泉韵 ', phone: '19900000001', kind: 'temporary', agree: 'true' }

  test('takes declared fields, tidied, and nothing else', () => {
    const reading = readAnswers(who, { ...sent, isAdmin: 'true', __proto__: 'x' }, { width: 3 })
    expect(reading).toEqual({
      ok: true,
      answers: { name: '泉韵', phone: '19900000001', kind: 'temporary', agree: true, width: 3 },
    })
  })

  test.each<[string, Record<string, string | string[]>, string, string]>([
    ['an empty required field', { ...sent, name: '  ' }, 'name', 'required'],
    ['a choice nobody made', { ...sent, kind: '' }, 'kind', 'choose'],
    ['a choice nobody offered', { ...sent, kind: 'lasting-forever' }, 'kind', 'unknown-option'],
    ['a box that must be ticked', { ...sent, agree: '' }, 'agree', 'must-agree'],
    ['a text that is too long', { ...sent, name: '泉'.repeat(21) }, 'name', 'too-long'],
    ['a phone that is none', { ...sent, phone: '12345' }, 'phone', 'not-a-phone'],
    ['a control character', { ...sent, name: '泉\u0000韵' }, 'name', 'control-characters'],
    ['a character that turns text around', { ...sent, name: '泉\u202E韵' }, 'name', 'control-characters'],
    ['a line end in a one-line field', { ...sent, name: '泉\n韵' }, 'name', 'control-characters'],
  ])('%s is a problem', (_, body, path, code) => {
    const reading = readAnswers(who, body, {})
    expect(reading).toMatchObject({ ok: false, problems: [{ path, code }] })
  })

  test('what was typed is kept to be shown again', () => {
    expect(readAnswers(board, { width: 'wide', startsOn: '2026-02-30' }, {})).toMatchObject({
      ok: false,
      answers: { width: 'wide', startsOn: '2026-02-30' },
    })
  })

  test.each([
    ['3.5', 3.5],
    ['\uFF13\uFF0E\uFF15', 3.5],
    ['1,200', 1200],
    [' 12 ', 12],
  ])('the number %s is %d', (typed, width) => {
    expect(readAnswers(board, { ...dates, width: typed }, {})).toMatchObject({ ok: true, answers: { width } })
  })

  test.each([
    ['0', 'too-small'],
    ['5000', 'too-large'],
    ['1.234', 'too-many-decimals'],
    ['1e3', 'not-a-number'],
    ['12,00', 'not-a-number'],
    ['NaN', 'not-a-number'],
  ])('the number %s is %s', (typed, code) => {
    expect(readAnswers(board, { ...dates, width: typed }, {})).toMatchObject({
      problems: [{ path: 'width', code }],
    })
  })

  test.each([
    '2026-09-01',
    '2026/9/1',
    '2026.9.1',
    '2026年9月1日',
    '20260901',
    '\uFF12\uFF10\uFF12\uFF16-09-01',
  ])('the day %s is 2026-09-01', typed => {
    const reading = readAnswers(board, { width: '3', startsOn: typed, endsOn: '2026-12-31' }, {})
    expect(reading).toMatchObject({ ok: true, answers: { startsOn: '2026-09-01' } })
  })

  test.each([
    ['2026-02-29', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['tomorrow', 'not-a-date'],
  ])('the day %s is %s', (typed, code) => {
    const reading = readAnswers(board, { width: '3', startsOn: typed, endsOn: '2026-12-31' }, {})
    expect(reading).toMatchObject({ problems: [{ path: 'startsOn', code }] })
  })

  test('a rule between answers is a problem of the field that carries it, in both languages', () => {
    const reading = readAnswers(board, { width: '3', startsOn: '2026-09-02', endsOn: '2026-09-01' }, {})
    expect(reading).toMatchObject({
      problems: [
        {
          path: 'endsOn',
          code: 'rule',
          params: { zh: '结束要晚于开始', en: 'The end must be after the start' },
        },
      ],
    })
  })

  test('an answer hidden by another is dropped, a chosen list keeps the order of the form', () => {
    const before = { kind: 'temporary', material: 'steel' }
    const reading = readAnswers(
      board,
      { ...dates, width: '3', material: 'wood', uses: ['night', 'day'] },
      before,
    )
    expect(reading).toEqual({
      ok: true,
      answers: {
        kind: 'temporary',
        width: 3,
        startsOn: '2026-09-01',
        endsOn: '2026-09-02',
        uses: ['day', 'night'],
      },
    })
  })
})

test('whatever is typed, reading never throws, and an answer that was taken is taken again', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', 'day', '2026-09-01', 'temporary', 'true'),
  )
  const body = fc.record(
    Object.fromEntries(
      form.pages.flatMap(page => page.fields.map(({ key }) => [key, fc.oneof(typed, fc.array(typed))])),
    ),
  )
  fc.assert(
    fc.property(body, fc.constantFrom(who, board), (body, page) => {
      const reading = readAnswers(page, body, { kind: 'temporary' })
      if (!reading.ok) return reading.problems.length > 0
      const again = Object.fromEntries(
        Object.entries(reading.answers).map(([key, answer]) => [
          key,
          Array.isArray(answer) ? answer : String(answer),
        ]),
      )
      expect(readAnswers(page, again, { kind: 'temporary' })).toEqual(reading)
      return true
    }),
    { seed: 20260922 },
  )
})

test('what sign-in knows is filled in when it holds', () => {
  const known = {
    applicant: { id: '1', name: '李示泉', phone: 'none' },
    party: { kind: 'organisation', id: '2', name: '泉韵' },
  } as const
  expect(prefill({ form }, known)).toEqual({ name: '泉韵' })
})

test('every mistake of a form is listed with its line', () => {
  const { faults } = readForm(
    `{
      "type": "default", "id": "f",
      "components": [
        { "type": "group", "id": "one", "label": "一", "components": [
          { "type": "textfield", "id": "a", "key": "a", "label": "甲", "colour": "red" },
          { "type": "datetime", "id": "b", "key": "b-c", "dateLabel": "乙" }
        ] },
        { "type": "textfield", "id": "c", "key": "c", "label": "丙" }
      ]
    }`,
    english(parseYaml('texts/en.yaml', '').yaml),
  )
  expect([...new Set(faults.map(({ line, code }) => `${line} ${code}`))]).toEqual([
    '5 unknown-key',
    '6 shape',
    '8 shape',
    '8 unknown-key',
  ])
})

test('a condition about a field that does not exist is a fault', () => {
  const { faults } = readForm(
    `{ "type": "default", "id": "f", "components": [ { "type": "group", "id": "one", "label": "一",
       "conditional": { "hide": "=colour = \\"red\\"" },
       "components": [ { "type": "textfield", "id": "a", "key": "a", "label": "甲" } ] } ] }`,
    english(parseYaml('texts/en.yaml', '').yaml),
  )
  expect(faults).toMatchObject([{ file: 'form.form', element: 'one', code: 'feel' }])
})

function theForm(): Form {
  const words = english(
    parseYaml('texts/en.yaml', 'form: { endsOn: { rule: The end must be after the start } }').yaml,
  )
  const { form, faults } = readForm(JSON.stringify(declared), words)
  if (!form) throw new Error(JSON.stringify(faults))
  return form
}
