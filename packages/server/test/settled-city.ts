// A city in which one company has a case at every stage, so that every actor can be sent to every thing.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Actor, type Applicant, actorOf, applicantOf, type Command } from '@baotu/case'
import { type Catalog, materialsFor } from '@baotu/service'
import { nextCaseNumber, papersOf } from '@baotu/store'
import { beginDraft, openCase, perform, placeOf, rateCase } from '@baotu/web'
import type { TestCity } from '../testing.ts'

export const stages = [
  'draft',
  'discarded',
  'submitted',
  'supplementing',
  'accepted',
  'second-review',
  'to-rule',
  'granted',
  'refused',
  'not-accepted',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

export type Settled = {
  id: string
  /** of an uploaded file */
  file: string
  /** of a paper; `receipt-1` where there is none */
  paper: string
  /** open tasks: key and what is to be done */
  tasks: { key: number; action: string; department: string | null; role: string | null }[]
  certificate: string | null
  /** the reference of its rating, once it was rated */
  rating?: string
}

export const serviceId = 'outdoor-advertising'

export function accountsOf({ platform }: TestCity): NonNullable<Catalog['accounts']> {
  const { accounts } = platform.catalog
  if (accounts === null) throw new Error('The demonstration city has accounts')
  return accounts
}

/** An officer, supervisor or resident among the demo accounts. */
export function person(city: TestCity, id: string): Actor {
  const accounts = accountsOf(city)
  return actorOf(accounts, id, applicantOf(accounts, 'zhao-shihe'))
}

export const owner = (city: TestCity): Applicant =>
  applicantOf(accountsOf(city), 'li-shiquan', 'quanyun-media')

/** A case at this stage, reached by the steps that lead there. */
export async function settle(city: TestCity, stage: Stage): Promise<Settled> {
  const id = randomUUID()
  const way = wayTo(city, id)
  await way.draft()
  if (stage === 'discarded') await way.take(owner(city), { type: 'withdraw', reason: '' })
  if (stage !== 'draft' && stage !== 'discarded') await way.submit()
  const steps: Partial<Record<Stage, () => Promise<void>>> = {
    supplementing: () =>
      way.work('sun-shishou', 'intake', key => ({
        type: 'ask-supplement',
        key,
        lines: [
          { about: 'design', ask: '请补夜间效果图。' },
          { about: 'address', ask: '请写明楼层。' },
        ],
      })),
    'not-accepted': () =>
      way.work('sun-shishou', 'intake', key => ({
        type: 'refuse-acceptance',
        key,
        reason: 'not-needed',
        explanation: '依法不需要许可。',
        route: '',
      })),
    withdrawn: () => way.take(owner(city), { type: 'withdraw', reason: '不做了' }),
    accepted: () => way.accept(),
    'second-review': () => way.review(1),
    'to-rule': () => way.review(2),
    granted: () => way.rule('grant'),
    refused: () => way.rule('refuse'),
  }
  await steps[stage]?.()
  return way.end()
}

/** The owner gives the service a bad rating; its reference. */
export async function rateBadly(city: TestCity, id: string): Promise<string> {
  const found = await openCase(city.platform, owner(city), id, 'test')
  if (found === null) throw new Error(`No case ${id}`)
  const given = { level: '5', indicators: {}, words: '等了很久', channel: 'computer' } as const
  const done = await rateCase(city.platform, owner(city), found.case, given, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.rating.id
}

function wayTo(city: TestCity, id: string) {
  const { platform } = city
  const service = platform.serviceOf(serviceId)
  const example = service?.examples.find(one => one.id === 'granted-screen')
  if (!service || !example) throw new Error('The example is gone')
  const take = async (actor: Actor, command: Command): Promise<void> => {
    const done = await perform(platform, actor, id, command, randomUUID())
    if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done)}`)
  }
  const now = async () => {
    const found = await openCase(platform, { kind: 'system' }, id, 'test')
    if (found === null) throw new Error(`No case ${id}`)
    return found.case
  }
  const work = async (who: string, action: string, command: (key: number) => Command) => {
    const task = (await now()).tasks.find(one => one.action === action)
    if (task === undefined) throw new Error(`No task of ${action}`)
    await take(person(city, who), command(task.key))
  }
  const opinion = (who: string) =>
    work(who, 'review', key => ({ type: 'give-opinion', key, agrees: true, opinion: '同意。' }))
  const way = {
    take,
    work,
    async draft() {
      await beginDraft(platform, owner(city), service, id, example.answers)
      for (const { material } of materialsFor(service, example.answers).required)
        await take(owner(city), { type: 'add-file', file: await fileOn(city, material.id) })
    },
    async submit() {
      const sequence = await nextCaseNumber(platform.store, '2026-01-01', 'case')
      await take(owner(city), { type: 'submit', sequence, queryCode: platform.code() })
    },
    accept: () => work('sun-shishou', 'intake', key => ({ type: 'accept', key })),
    async review(times: 1 | 2) {
      await way.accept()
      const record = { visitedOn: '2026-09-20', present: '李示泉', conforms: true, findings: '一致。' }
      await work('chen-shicha', 'inspection', key => ({ type: 'record-inspection', key, ...record }))
      await opinion('zhou-shishen')
      if (times === 2) await opinion('wu-shihe')
    },
    async rule(type: 'grant' | 'refuse') {
      await way.review(2)
      await work('zheng-shijue', 'ruling', key => ({ type, key, reasons: '依法决定。' }))
    },
    async end(): Promise<Settled> {
      const { files, tasks, certificate } = await now()
      const papers = await papersOf(platform.store, { kind: 'system' }, id)
      return {
        id,
        file: files[0]?.id ?? '',
        paper: papers[0]?.paperId ?? 'receipt-1',
        tasks: tasks.map(({ key, action, department, role }) => ({ key, action, department, role })),
        certificate: certificate?.code ?? null,
      }
    },
  }
  return way
}

/** Its name is nobody's but the applicant's: it must not turn up in a stranger's hands. */
export const fileName = '泉韵传媒内部图纸.pdf'

async function fileOn({ platform }: TestCity, material: string) {
  const id = randomUUID()
  const place = placeOf(platform.filesDir, id)
  const bytes = platform.serviceOf(serviceId)?.files.get('files/sample-design.pdf') ?? new Uint8Array()
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, bytes)
  const told = {
    name: fileName,
    type: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  return { id, material, ...told, at: platform.now().toString({ fractionalSecondDigits: 3 }) }
}
