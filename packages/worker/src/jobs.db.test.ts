import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Case } from '@baotu/case'
import { mailDoor } from '@baotu/connect'
import { departmentInbox, listMails, papersOf, type Task, workOff } from '@baotu/store'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agent, party, type SmallCity, smallCity } from '../test/small-city.ts'
import { jobs } from './jobs.ts'

const run = promisify(execFile)
const system = { kind: 'system' } as const
const advertising = 'outdoor-advertising'
let city: SmallCity
let tasks: Record<string, Task>
const again = { id: '1', attempt: 1, signal: undefined }

beforeAll(async () => {
  city = await smallCity()
  tasks = jobs({ ...city, mail: null })
})
afterAll(() => city.close())

function order(of: Case, key: string, more: Record<string, unknown>): Record<string, unknown> {
  return { site: of.site, caseId: of.id, key, ...more }
}

async function do3(task: string, payload: Record<string, unknown>, by = tasks): Promise<void> {
  for (let time = 0; time < 3; time += 1) await by[task]?.(payload, again)
}

const fileOf = (of: Case, paper: string) => join(city.platform.filesDir, 'papers', of.id, `${paper}.pdf`)
const wordsOf = async (file: string) =>
  (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll(/\s/g, '')

describe('make-paper', () => {
  test.each([
    [advertising, 'granted-screen', ['收件凭证', '受理通知书', '准予行政许可决定书', '户外广告设置许可证']],
    [
      advertising,
      'supplemented',
      ['收件凭证', '一次性补正告知书', '受理通知书', '准予行政许可决定书', '户外广告设置许可证'],
    ],
    [advertising, 'not-accepted-signboard', ['收件凭证', '不予受理决定书']],
    [advertising, 'refused-sight', ['收件凭证', '受理通知书', '不予行政许可决定书']],
    ['project-filing', 'filed-factory', ['收件凭证', '办理结果通知书', '企业投资项目备案证明']],
  ])(
    'given %s %s, when its jobs are worked off, then every paper is there, readable and signed',
    async (service, example, titles) => {
      const of = await city.play(service, example)
      await workOff(city.platform.store, tasks)
      const stored = await papersOf(city.platform.store, system, of.id)
      expect(new Set(stored.map(({ path }) => path))).toEqual(
        new Set(of.papers.map(({ id }) => `papers/${of.id}/${id}.pdf`)),
      )
      for (const [place, paper] of of.papers.entries()) {
        const file = fileOf(of, paper.id)
        const words = await wordsOf(file)
        expect(words).toContain(titles[place])
        expect(words).toContain(paper.kind === 'certificate' ? of.certificate?.identifier : paper.number)
        expect(words).toContain(of.applicant.name)
        expect((await run('pdfsig', [file])).stdout).toContain('Signature is Valid')
        expect((await stat(file)).mode & 0o777).toBe(0o600)
        const sha256 = createHash('sha256')
          .update(await readFile(file))
          .digest('hex')
        expect(stored.find(({ paperId }) => paperId === paper.id)?.sha256).toBe(sha256)
      }
    },
  )

  test('given names with a character of Extension B, then the receipt prints them, with the query code', async () => {
    const of = await city.play(advertising, 'granted-screen')
    await workOff(city.platform.store, tasks)
    const words = await wordsOf(fileOf(of, 'receipt-1'))
    for (const said of [
      party,
      agent,
      of.queryCode,
      '法定受理期限2026年10月10日（5个工作日）',
      '扫码查询办理进度',
    ])
      expect(words).toContain(said)
    expect(await wordsOf(fileOf(of, 'acceptance-2'))).toContain('承诺办结期限2026年10月10日（5个工作日）')
  })

  test('given a refusal, then it names reasons, both remedies and that the signature is a demonstration', async () => {
    const of = await city.play(advertising, 'refused-sight')
    await workOff(city.platform.store, tasks)
    const words = await wordsOf(fileOf(of, 'refusal-3'))
    for (const said of [
      '遮挡交通信号灯',
      '60日内向济南市人民政府申请行政复议',
      '6个月内向有管辖权的人民法院提起行政诉讼',
      '不具法律效力',
    ])
      expect(words).toContain(said)
  })

  test('given a paper that is made, when its job runs again, then nothing changes and nothing is left over', async () => {
    const of = await city.play(advertising, 'granted-screen')
    await workOff(city.platform.store, tasks)
    const before = await stat(fileOf(of, 'receipt-1'))
    await do3('make-paper', order(of, 'paper:receipt-1', { paper: 'receipt-1' }))
    expect((await stat(fileOf(of, 'receipt-1'))).mtimeMs).toBe(before.mtimeMs)
    expect(await readdir(join(city.platform.filesDir, 'papers', of.id))).toHaveLength(of.papers.length)
  })

  test('given three workers that make one paper at once, then all agree on one file', async () => {
    const of = await city.play(advertising, 'not-accepted-signboard')
    const job = order(of, 'paper:receipt-1', { paper: 'receipt-1' })
    await Promise.all([1, 2, 3].map(async () => tasks['make-paper']?.(job, again)))
    const [stored] = await papersOf(city.platform.store, system, of.id)
    const sha256 = createHash('sha256')
      .update(await readFile(fileOf(of, 'receipt-1')))
      .digest('hex')
    expect(stored?.sha256).toBe(sha256)
    expect(await readdir(join(city.platform.filesDir, 'papers', of.id))).toEqual(['receipt-1.pdf'])
  })

  test('given a paper whose row names other bytes, when its lost file is made again, then the new file is thrown away', async () => {
    const of = await city.play(advertising, 'not-accepted-signboard')
    await workOff(city.platform.store, tasks)
    await rm(fileOf(of, 'receipt-1'))
    await city.sql(`update paper set sha256 = 'other' where case_id = $1 and paper_id = 'receipt-1'`, [of.id])
    await do3('make-paper', order(of, 'paper:receipt-1', { paper: 'receipt-1' }))
    await expect(stat(fileOf(of, 'receipt-1'))).rejects.toThrow('ENOENT')
  })

  test('given a case that is there no more, then every job ends quietly; given another site, it waits for its worker', async () => {
    const gone = { site: city.platform.store.site, caseId: '00000000-0000-4000-8000-000000000000', key: 'k' }
    await tasks['make-paper']?.({ ...gone, paper: 'receipt-1' }, again)
    await tasks['send-mail']?.({ ...gone, mail: 'receipt' }, again)
    await tasks['tell-department']?.(
      { ...gone, department: 'approval', event: 'granted', dueOn: null },
      again,
    )
    await tasks.sweep?.({}, again)
    await expect(
      tasks['make-paper']?.({ ...gone, site: 'elsewhere', paper: 'receipt-1' }, again),
    ).rejects.toThrow('elsewhere')
  })
})

describe('send-mail', () => {
  test('given no mail server, when the job runs three times, then one mail lies in the outbox, without secrets', async () => {
    const of = await city.play(advertising, 'granted-screen')
    await do3('send-mail', order(of, 'mail:acceptance-2', { mail: 'acceptance' }))
    const mails = await listMails(city.platform.store, system, { caseId: of.id })
    expect(mails).toMatchObject([{ recipient: 'li-shiquan@example.com', sentAt: null, attempts: 0 }])
    const said = mails.map(mail => `${mail.subject}${mail.text}${mail.html}`).join()
    for (const words of [
      `${agent}，您好`,
      '2026 年 10 月 10 日',
      'by Sat 10 Oct 2026',
      'Permit',
      `https://city.test/cases/${of.id}`,
      of.number,
    ]) {
      expect(said).toContain(words)
    }
    for (const secret of [of.queryCode, of.applicant.id, of.answers.contactPhone])
      expect(said).not.toContain(secret)
  })

  test('given a matter done at once, then one mail says all of it', async () => {
    const of = await city.play('project-filing', 'filed-renovation')
    await workOff(city.platform.store, tasks)
    const mails = await listMails(city.platform.store, system, { caseId: of.id })
    expect(mails.map(({ key }) => key)).toEqual(['mail:certificate-3'])
  })

  test('given an applicant without an address, then there is nothing to send', async () => {
    const of = await city.play(advertising, 'not-accepted-signboard')
    await city.sql('update person_account set email = null where subject = $1', [of.agent.id])
    await do3('send-mail', order(of, 'mail:receipt-1', { mail: 'receipt' }))
    await city.sql(`update person_account set email = 'li-shiquan@example.com' where subject = $1`, [
      of.agent.id,
    ])
    expect(await listMails(city.platform.store, system, { caseId: of.id })).toEqual([])
  })

  test('given a server that is down and then up, then the job fails, and later sends one mail', async () => {
    const of = await city.play(advertising, 'supplemented')
    const post = await postOffice()
    const sending = jobs({ ...city, mail: post.door })
    const job = order(of, 'mail:supplement-2', { mail: 'supplement' })
    post.answer(451)
    await expect(sending['send-mail']?.(job, again)).rejects.toThrow('mail-delayed 451')
    post.answer(null)
    await do3('send-mail', job, sending)
    const mails = await listMails(city.platform.store, system, { caseId: of.id })
    expect(mails).toMatchObject([{ key: 'mail:supplement-2', attempts: 2, sentAt: expect.any(String) }])
    expect(post.taken).toHaveLength(1)
    await post.close()
  })

  test('given a server that refuses for good, then the job is given up with a word without people in it', async () => {
    const of = await city.play(advertising, 'granted-screen')
    const post = await postOffice()
    const warnings: string[] = []
    const sending = jobs({ ...city, mail: post.door, warn: message => warnings.push(message) })
    post.answer(550)
    await sending['send-mail']?.(order(of, 'mail:grant-9', { mail: 'grant' }), again)
    expect(warnings).toEqual([`Mail mail:grant-9 of ${of.id} is given up at try 1: mail-refused 550`])
    expect(post.taken).toEqual([])
    await post.close()
  })
})

describe('tell-department', () => {
  test('given a grant, when the job runs again and again, then the supervising department is told once', async () => {
    const of = await city.play(advertising, 'granted-screen')
    await workOff(city.platform.store, tasks)
    const told = of.told[0]
    const key = `tell:${told?.department}:${told?.event}`
    await do3(
      'tell-department',
      order(of, key, { department: told?.department, event: told?.event, dueOn: told?.dueOn }),
    )
    const notes = await departmentInbox(city.platform.store, system, { caseId: of.id })
    expect(notes).toMatchObject([
      {
        department: 'urban-management',
        dueAt: '2026-10-09T15:59:59.999Z',
        told: {
          service: { id: advertising, name: { zh: '户外广告设置许可' } },
          number: of.number,
          event: 'granted',
          holder: party,
          certificate: { number: of.certificate?.number, identifier: of.certificate?.identifier },
          ruledOn: '2026-09-30',
        },
      },
    ])
  })
})

/** A mail server in this process that answers as it is told, and a door to it. */
async function postOffice() {
  let refusal: number | null = null
  const taken: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onRcptTo: (_address, _session, done) =>
      done(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal })),
    onData: (stream, _session, done) => {
      text(stream).then(message => {
        taken.push(message)
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const door = mailDoor({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'no-reply@city.test' })
  return {
    door,
    taken,
    answer: (code: number | null) => {
      refusal = code
    },
    close: async () => {
      door.close()
      await new Promise<void>(resolve => server.close(resolve))
    },
  }
}
