import { expect, test } from 'vitest'
import { guideSchema } from './guide.ts'
import { searchDocument, searchScore } from './search-document.ts'
import { searchTokens } from './search-tokens.ts'

const advertising = guide('户外广告设置许可', 'Permit for outdoor advertising', [
  '广告牌',
  '大牌',
  'billboard',
  'sign',
])
const filing = guide('企业投资项目备案', 'Filing of a company investment project', [
  '立项',
  '项目代码',
  'investment',
])
const score = (service: typeof filing, query: string) =>
  searchScore(searchDocument(service), searchTokens(query))

test.each([
  '广告牌',
  '户外广告',
  'guanggao',
  'gg',
  'hwgg',
  'huwaiguanggao',
  'billboard',
  'billboards',
  'Outdoor ads',
  '我要装一块广告牌',
  '广告',
])('%s finds the permit for outdoor advertising and not the filing', query => {
  expect(score(advertising, query)).toBeGreaterThan(score(filing, query))
})

test.each(['立项', '项目备案', 'xiangmu', 'xmba', 'investment', 'how do I file a project'])(
  '%s finds the filing first',
  query => {
    expect(score(filing, query)).toBeGreaterThan(score(advertising, query))
  },
)

test('words nobody declared find nothing', () => {
  expect(score(advertising, '结婚')).toBe(0)
})

test('the same service always gives the same words', () => {
  expect(searchDocument(advertising)).toEqual(
    searchDocument(
      guide('户外广告设置许可', 'Permit for outdoor advertising', ['广告牌', '大牌', 'billboard', 'sign']),
    ),
  )
})

function guide(zh: string, en: string, keywords: string[]) {
  const parsed = guideSchema.parse({
    id: 'a',
    name: zh,
    summary: '一句话',
    type: '01',
    level: '3',
    handling: '2',
    audience: ['2'],
    channels: ['2'],
    parties: ['organisation'],
    departments: { deciding: 'approval' },
    keywords,
    basis: [{ id: 'law', law: '某法', article: '第一条', kind: 'summary', words: '摘要' }],
    limits: {},
    steps: [{ id: 'apply', name: '提出', text: '提出', who: 'applicant' }],
    visits: { count: 0 },
    fee: { amount: 0, note: '无' },
    result: { name: '证', kind: 'certificate', delivery: ['online'] },
  })
  return { guide: { ...parsed, name: { zh, en } } }
}
