import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, LI, NOW, SUPERVISOR, SYSTEM, WANG, ZHANG, ZHAO } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { accessesTo, recordAccess } from './access-log.ts'
import type { Actor, Applicant, Officer } from './actor.ts'
import { append, createCase } from './append.ts'
import { certificatesOf, papersOf, uploadsOf } from './case-files.ts'
import { nextCaseNumber } from './case-number.ts'
import { departmentInbox, receiveNote } from './department-inbox.ts'
import { findCases, myCases } from './find-cases.ts'
import { loadCase } from './load-case.ts'
import type { Store } from './open-store.ts'
import { listMails, mailSent, mailToSend } from './outbox.ts'
import { paperMade } from './paper-made.ts'
import { publicProgress, verifyCertificate, verifyPaper } from './public-doors.ts'
import { countLights, type Light, queue } from './queue.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

const now = '2026-07-07T00:00:00.000Z'
const INSPECTOR: Officer = { kind: 'officer', id: 'o-he', name: '何平', department: 'inspection', roles: [] }
const ROW = firstStep('x').case

test('the queue shows the soonest due first, page by page, with lights and filters', async () => {
  const task = firstStep('x').tasks![0]!
  const tasks = [
    { ...task, key: 1, dueAt: '2026-07-06T00:00:00.000Z' },
    {
      ...task,
      key: 2,
      dueAt: '2026-07-08T00:00:00.000Z',
      soonAt: '2026-07-06T00:00:00.000Z',
      assignee: 'o-wang',
      assigneeName: '王芳',
    },
    {
      ...task,
      key: 3,
      dueAt: '2026-07-20T00:00:00.000Z',
      soonAt: '2026-07-18T00:00:00.000Z',
      action: 'review',
    },
    { ...task, key: 4, dueAt: null, soonAt: null },
    { ...task, key: 5, dueAt: '2026-07-05T00:00:00.000Z', paused: true },
    { ...task, key: 6, dueAt: null, soonAt: null },
  ]
  await createCase(store, ZHANG, firstStep('q-1', { tasks }))
  await createCase(
    store,
    ZHANG,
    firstStep('q-2', { case: { ...ROW, serviceId: 'shop-sign', number: 'JN-7' }, tasks: [tasks[0]!] }),
  )

  const first = await queue(store, WANG, { whose: 'department', now, limit: 4 })
  expect(first.rows.map(row => [row.caseId, row.key, row.light])).toEqual([
    ['q-1', 5, 'paused'],
    ['q-1', 1, 'red'],
    ['q-2', 1, 'red'],
    ['q-1', 2, 'yellow'],
  ])
  const second = await queue(store, WANG, { whose: 'department', now, limit: 2, after: first.next })
  expect(second.rows.map(row => [row.key, row.light])).toEqual([
    [3, 'green'],
    [4, 'none'],
  ])
  const third = await queue(store, WANG, { whose: 'department', now, limit: 2, after: second.next })
  expect(third).toMatchObject({
    rows: [{ key: 6, partyName: '张伟', name: { zh: '受理', en: 'Intake' } }],
    next: null,
  })

  const keys = async (filter: object, who: Actor = WANG) =>
    (await queue(store, who, { whose: 'department', now, ...filter })).rows.map(
      row => `${row.caseId}:${row.key}`,
    )
  expect(await keys({ light: 'red' satisfies Light })).toEqual(['q-1:1', 'q-2:1'])
  expect(await keys({ service: 'shop-sign' })).toEqual(['q-2:1'])
  expect(await keys({ action: 'review' })).toEqual(['q-1:3'])
  expect(await keys({ text: 'N-7' })).toEqual(['q-2:1'])
  expect(await keys({ text: '张伟', whose: 'mine' })).toEqual(['q-1:2'])
  expect(await keys({}, ZHAO)).toEqual([])
  expect(await keys({ whose: 'site', department: 'market', light: 'yellow' }, SUPERVISOR)).toEqual(['q-1:2'])

  expect(await countLights(store, WANG, { whose: 'department', now })).toEqual({
    red: 2,
    yellow: 1,
    green: 1,
    paused: 1,
    none: 2,
  })
  expect(await countLights(store, WANG, { whose: 'department', now, service: 'shop-sign' })).toMatchObject({
    red: 1,
    none: 0,
  })
  expect(await countLights(store, SUPERVISOR, { whose: 'site', now })).toMatchObject({ red: 2 })
})

test('an applicant finds the cases of their party, drafts too; others find none of their drafts', async () => {
  const party = { kind: 'organisation', id: 'c-1', name: '泉城餐饮有限公司' } as const
  const agent: Applicant = { ...ZHANG, id: 'p-agent', party }
  for (const [id, status, at] of [
    ['m-1', 'draft', '2026-07-01T00:00:00.000Z'],
    ['m-2', 'submitted', '2026-07-02T00:00:00.000Z'],
  ] as const) {
    await createCase(store, agent, firstStep(id, { at, case: { ...ROW, status, party } }))
  }
  const first = await myCases(store, agent, { limit: 1 })
  expect(first.rows).toMatchObject([
    { caseId: 'm-2', actions: ['intake'], dueAt: '2026-07-08T09:00:00.000Z' },
  ])
  expect((await myCases(store, agent, { limit: 1, after: first.next })).rows).toMatchObject([
    { caseId: 'm-1' },
  ])
  expect((await findCases(store, WANG, { text: '泉城' })).rows.map(row => row.caseId)).toEqual(['m-2'])
  expect((await findCases(store, LI)).rows).toEqual([])
})

test('the person can see who looked, and why', async () => {
  const party = { kind: 'person', id: 'p-seen', name: '陈静' } as const
  const chen: Actor = { kind: 'applicant', id: 'p-seen', name: '陈静', party }
  await createCase(store, chen, firstStep('a-1', { case: { ...ROW, party } }))
  await loadCase(store, chen, 'a-1', 'own')
  await loadCase(store, ZHAO, 'a-1', 'nosy')
  await loadCase(store, WANG, 'a-1', 'handle')
  await loadCase(store, WANG, 'a-1', 'handle')
  await loadCase(store, SUPERVISOR, 'a-1', 'oversight')
  await recordAccess(store, WANG, { caseId: 'a-1', party, what: 'plan.pdf', purpose: 'handle' })
  await queue(store, WANG, { whose: 'department', now })

  const looks = await accessesTo(store, chen, party)
  expect(
    looks.map(look => [(look.actor as { name: string }).name, look.what, look.purpose]).toReversed(),
  ).toEqual([
    ['王芳', 'case', 'handle'],
    ['孙丽', 'case', 'oversight'],
    ['王芳', 'plan.pdf', 'handle'],
    ['王芳', 'list', 'queue'],
  ])
  expect(await accessesTo(store, LI, party)).toEqual([])
})

test('uploads, papers, certificates and notes of a case are read as they were written', async () => {
  const upload = {
    fileId: 'f',
    material: 'plan',
    name: '图.pdf',
    mediaType: 'application/pdf',
    size: 5_000_000_000,
    sha256: 'h',
    path: 'p',
    uploadedBy: 'p-zhang',
    at: NOW,
  }
  const paper = {
    paperId: 'p-1',
    kind: 'acceptance',
    number: 'JN-1',
    title: { zh: '受理通知书', en: 'Notice' },
    verifyCode: 'PAPER1',
    data: { a: 1 },
    public: true,
  }
  const certificate = {
    identifier: 'CERT-1',
    verifyCode: 'ABCD',
    kind: 'permit',
    holderName: '张伟',
    publicFields: { name: '趵突面馆' },
    validFrom: '2026-07-01',
    validUntil: '2031-06-30',
  }
  const step = firstStep('f-1', {
    case: { ...ROW, number: 'JN-42', queryCodeHash: 'qh' },
    uploads: [upload, { ...upload, fileId: 'g' }],
    papers: [paper],
    certificates: [certificate],
    inbox: [{ department: 'inspection', key: 'granted', told: { event: 'granted' }, dueAt: NOW }],
    mails: [{ key: 'submitted', recipient: 'zhang@example.org', subject: '已提交', text: '…' }],
  })
  await createCase(store, ZHANG, step)

  expect(await uploadsOf(store, WANG, 'f-1')).toMatchObject([{ ...upload, removedAt: null }, { fileId: 'g' }])
  expect(await papersOf(store, ZHANG, 'f-1')).toEqual([{ ...paper, at: NOW, path: null, sha256: null }])
  expect(await certificatesOf(store, ZHANG, 'f-1')).toMatchObject([
    { ...certificate, state: 'valid', issuedAt: NOW },
  ])

  expect(await paperMade(store, { caseId: 'f-1', paperId: 'p-1', path: 'x.pdf', sha256: 's1' })).toBe(true)
  expect(await paperMade(store, { caseId: 'f-1', paperId: 'p-1', path: 'y.pdf', sha256: 's2' })).toBe(false)
  expect(await verifyPaper(store, 'PAPER1')).toEqual({
    kind: 'acceptance',
    number: 'JN-1',
    title: paper.title,
    at: NOW,
    sha256: 's1',
  })
  expect(await verifyPaper(store, 'PAPER2')).toBeNull()

  const { holderName: _, verifyCode: __, ...open } = certificate
  for (const code of ['ABCD', 'CERT-1']) {
    expect(await verifyCertificate(store, code)).toEqual({
      ...open,
      state: 'valid',
      issuedAt: NOW,
      revokedAt: null,
      predecessor: null,
    })
  }
  expect(await publicProgress(store, 'JN-42', 'qh')).toMatchObject({
    status: 'submitted',
    dueAt: '2026-07-08T09:00:00.000Z',
    paused: false,
  })
  expect(Object.values((await publicProgress(store, 'JN-42', 'qh'))!)).not.toContain('张伟')
  expect(await publicProgress(store, 'JN-42', 'wrong')).toBeNull()

  expect(await departmentInbox(store, INSPECTOR, { open: true })).toMatchObject([
    { caseId: 'f-1', told: { event: 'granted' }, dueAt: NOW },
  ])
  expect(await receiveNote(store, ZHAO, { caseId: 'f-1', key: 'granted' }, NOW)).toBe(false)
  expect(await receiveNote(store, INSPECTOR, { caseId: 'f-1', key: 'granted' }, NOW)).toBe(true)
  expect(await receiveNote(store, INSPECTOR, { caseId: 'f-1', key: 'granted' }, NOW)).toBe(false)

  expect(await mailToSend(store, 'f-1', 'submitted')).toMatchObject({
    recipient: 'zhang@example.org',
    attempts: 1,
  })
  await mailSent(store, 'f-1', 'submitted', NOW)
  expect(await mailToSend(store, 'f-1', 'submitted')).toBeNull()
  expect(await listMails(store, SYSTEM, { caseId: 'f-1' })).toMatchObject([{ sentAt: NOW, attempts: 1 }])

  const base = (await loadCase(store, WANG, 'f-1', 'handle'))!
  const revoked = {
    caseId: 'f-1',
    base,
    commandId: 'revoke',
    at: NOW,
    case: base,
    events: [{ type: 'certificate-revoked', data: {} }],
  }
  await append(store, WANG, {
    ...revoked,
    removeUploads: ['g'],
    revokeCertificates: [{ identifier: 'CERT-1', reason: '吊销' }],
  })
  expect(await uploadsOf(store, WANG, 'f-1')).toHaveLength(1)
  expect(await verifyCertificate(store, 'ABCD')).toMatchObject({ state: 'revoked', revokedAt: NOW })
})

test('case numbers count up day by day, also when many ask at once', async () => {
  const numbers = await Promise.all(Array.from({ length: 20 }, () => nextCaseNumber(store, '2026-07-01')))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await nextCaseNumber(store, '2026-07-02')).toBe(1)
  expect(await nextCaseNumber(store, '2026-07-02', 'notice')).toBe(1)
})
