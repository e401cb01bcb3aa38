import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nationalCalendar, workingCalendar } from '@baotu/calendar'
import { type Case, runExample } from '@baotu/case'
import type { Notice } from '@baotu/paper'
import { type Catalog, itemTypes, readCatalog, type Service } from '@baotu/service'
import { beforeAll, describe, expect, test } from 'vitest'
import { paperData } from './paper-data.ts'
import type { PaperSource } from './paper-source.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'catalog')
let catalog: Catalog
let service: Service

beforeAll(async () => {
  const paths = (await readdir(folder, { recursive: true })).filter(path => /\.\w+$/.test(path))
  const files = paths.map(async path => [path, new Uint8Array(await readFile(join(folder, path)))] as const)
  const read = await readCatalog(new Map(await Promise.all(files)))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  ;({ catalog } = read)
  const found = catalog.services.find(({ id }) => id === 'outdoor-advertising')
  if (found === undefined) throw new Error('No service to try')
  service = found
})

function played(example: string): Case {
  const told = service.examples.find(({ id }) => id === example)
  if (told === undefined || catalog.accounts === null) throw new Error(`No example ${example}`)
  const stage = { site: catalog.site, accounts: catalog.accounts, calendar: nationalCalendar, sequence: 1 }
  return runExample(service, told, stage).case
}

function noticeOf(of: Case, kind: string, change: Partial<PaperSource> = {}): Notice {
  const paper = of.papers.find(one => one.kind === kind)
  if (paper === undefined) throw new Error(`No ${kind}`)
  const city = { site: catalog.site, calendar: nationalCalendar, publicUrl: 'https://city.test', demo: false }
  const made = paperData({ of, paper, service, ...city, ...change })
  if (made.layout !== 'notice') throw new Error('Not a notice')
  return made.data
}

const ofType = (type: string): Service => ({ ...service, guide: { ...service.guide, type } })

describe('papers', () => {
  test('given a matter granted at once, then nobody is said to have accepted or examined it', () => {
    const of = played('granted-screen')
    const ruling: Case['ruling'] = of.ruling && { ...of.ruling, by: { kind: 'applicant' } }
    const { paragraphs } = noticeOf({ ...of, ruling }, 'grant', { service: ofType('10') })
    expect(paragraphs.join('')).toContain('已当场办结')
    expect(paragraphs.join('')).not.toMatch(/受理|经审查/)
  })

  test('given a licence, then its ruling is called 行政许可; given anything else, then never', () => {
    const granted = played('granted-screen')
    const refused = played('refused-sight')
    expect(noticeOf(granted, 'grant').title).toBe('准予行政许可决定书')
    expect(noticeOf(refused, 'refusal').title).toBe('不予行政许可决定书')
    for (const type of Object.keys(itemTypes).filter(code => code !== '01')) {
      const other = { service: ofType(type) }
      for (const made of [noticeOf(granted, 'grant', other), noticeOf(refused, 'refusal', other)]) {
        expect(`${made.title}${made.paragraphs.join('')}${made.basis?.items.join('')}`).not.toMatch(
          /准予行政许可|不予行政许可|行政许可法/,
        )
      }
    }
  })

  test('given an installation that is no demonstration, then no paper says that it is one', () => {
    const of = played('granted-screen')
    expect(noticeOf(of, 'grant').sealNote).toBe('本件由济南市行政审批服务局电子签名')
    expect(noticeOf(of, 'grant', { demo: true }).sealNote).toContain('演示签名，不具法律效力')
  })

  test('given a summary of the law, then it is marked as one; and the law of another paper is not cited', () => {
    expect(noticeOf(played('supplemented'), 'supplement').basis?.items).toEqual([
      expect.stringMatching(/^《中华人民共和国行政许可法》第三十二条第一款第四项（内容摘要）：/),
    ])
    expect(noticeOf(played('not-accepted-signboard'), 'non-acceptance').basis?.items).toEqual([
      '《中华人民共和国行政许可法》第三十二条第一款第一项',
    ])
  })

  test('given silence, then the notice of acceptance says that the law accepted it, and from when', () => {
    const { paragraphs, basis, facts } = noticeOf(played('deemed-accepted'), 'acceptance')
    expect(paragraphs[0]).toContain('自2026年3月2日起即为受理')
    expect(basis?.items[0]).toContain('第三十二条第一款第四项')
    expect(facts?.find(({ label }) => label === '法定办结期限')?.value).toBe('2026年3月16日（10 个工作日）')
  })

  test('given a special procedure and an extension, then the applicant is told how long, why and by which law', () => {
    const of = played('reviewed-and-extended')
    const special = noticeOf(of, 'special')
    expect(special.facts?.find(({ label }) => label === '预计所需时间')?.value).toBe('约 10 个工作日')
    expect(special.lines?.items).toEqual(['单面 288 平方米，结构安全需要专家评审。'])
    expect(special.basis?.items).toEqual([
      expect.stringMatching(/第四十五条：“.*应当将所需时间书面告知申请人。”$/u),
    ])
    const extension = noticeOf(of, 'extension')
    expect(extension.paragraphs[0]).toContain('经本机关负责人批准，办理期限延长 5 个工作日')
    expect(extension.lines?.items).toEqual(['需要核对邻近建筑的采光影响。'])
    expect(extension.basis?.items[0]).toContain('第四十二条')
  })

  test('given additions that never came, then the notice says so, and claims no law that there is not', () => {
    const lapse = noticeOf(played('lapsed'), 'lapse')
    expect(lapse.paragraphs.join('')).toMatch(/2026年8月11日一次告知.*可以随时重新提出申请/u)
    expect(lapse.basis).toBeUndefined()
  })

  test('given a year whose days off are not announced, then the due day says that it may move', () => {
    const calendar = workingCalendar({ years: [] })
    const due = noticeOf(played('granted-screen'), 'acceptance', { calendar }).facts?.find(
      ({ label }) => label === '法定办结期限',
    )
    expect(due?.value).toMatch(/（放假安排公布后可能调整）$/)
  })

  test('given a case that went on, when an earlier paper is made late, then it is what it would have been at once', () => {
    const of = played('supplemented')
    const early: Case = {
      ...of,
      ruling: null,
      certificate: null,
      status: 'supplementing',
      papers: of.papers.slice(0, 2),
    }
    expect(noticeOf(of, 'supplement')).toEqual(noticeOf(early, 'supplement'))
    expect(noticeOf(of, 'receipt')).toEqual(noticeOf({ ...early, files: early.files.slice(0, 4) }, 'receipt'))
  })

  test('given what a line of a supplement is about, then it stands there by its name, and only the days that law gives are told', () => {
    const { lines, facts } = noticeOf(played('supplemented'), 'supplement')
    expect(lines?.items).toEqual([
      '产权人同意设置广告的证明：同意证明没有产权人的签名或者盖章，请由产权人盖章后重新提交。',
      '详细地址：请写明外墙在几层。',
    ])
    expect(facts).toContainEqual({ label: '补正期限', value: '2026年7月1日' })
  })
})
