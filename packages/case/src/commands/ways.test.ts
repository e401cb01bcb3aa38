import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import {
  applicantOf,
  type Case,
  type Command,
  checkCertificateIdentifier,
  decide,
  owedMaterials,
} from '../../index.ts'
import { accounts, ask, catalog, codesOf, done, draft, keyOf, played, service, who } from '../../test/town.ts'

const agent = applicantOf(accounts, 'wang-shihe', 'spring-noodles')
const food = service('food-business')
const head = who('zheng-shijue')
const example = (id: string) => food.examples.find(one => one.id === id)

/** Submits the answers and files of an example, with what is known of the party. */
function submit(id: string, route: Extract<Command, { type: 'submit' }>['route'], party = {}) {
  const told = example(id)
  const begun: Case = {
    ...draft('food-business'),
    applicant: agent.party,
    agent: { id: agent.id, name: agent.name },
    answers: told?.answers ?? {},
    files: played(id, 0).case.files,
  }
  const world = {
    service: food,
    site: catalog.site,
    calendar: nationalCalendar,
    codes: ['A', 'B', 'C', 'D'],
    party: { certificates: [], brokenUntil: null, ...party },
  }
  const command = { type: 'submit', sequence: 1, queryCode: 'Q', ...(route && { route }) } as const
  return decide(begun, command, agent, told?.at ?? '', world)
}

describe('L4 other ways', () => {
  it('L4.1 a promise spares the papers that it replaces, and nothing else', () => {
    expect(codesOf(submit('promised-and-kept', undefined))).toEqual(['material-missing', 'material-missing'])
    expect(done(submit('promised-and-kept', { commitment: true })).route?.commitment).toBe(true)
    expect(codesOf(submit('noodle-shop', { commitment: true }))).toEqual(['not-offered'])
  })

  it('L4.1 who broke a promise makes no other until the day is over', () => {
    const excluded = submit('promised-and-kept', { commitment: true }, { brokenUntil: '2026-06-01' })
    expect(codesOf(excluded)).toEqual(['commitment-excluded'])
    expect(codesOf(submit('promised-and-kept', { commitment: true }, { brokenUntil: '2026-05-31' }))).toEqual(
      [],
    )
  })

  it('L4.2 an untrue promise revokes the licence and counts for a year', () => {
    const { case: broken } = played('promise-broken')
    expect(broken).toMatchObject({ status: 'revoked', brokenPromise: { until: '2027-07-02' } })
    expect(broken.certificate?.ended).toMatchObject({ state: 'revoked', ground: 'promise-broken' })
    expect(played('promised-and-kept').case).toMatchObject({ status: 'closed', brokenPromise: null })
  })

  it('L4.3 what was deferred may come while it is reviewed; until then nothing is granted', () => {
    const { case: waiting } = played('papers-later', 3)
    expect(owedMaterials(waiting)).toEqual(['staff'])
    const key = keyOf(waiting, 'ruling')
    expect(codesOf(ask(waiting, { type: 'grant', key, reasons: '' }, head))).toEqual(['materials-owed'])
    const file = {
      id: 'x',
      material: 'staff',
      name: 'a.pdf',
      type: 'application/pdf',
      size: 1,
      sha256: '0',
      at: '',
    }
    const other = { ...file, material: 'layout' }
    expect(codesOf(ask(waiting, { type: 'add-file', file: other }, agent))).toEqual(['wrong-status'])
    const whole = done(ask(waiting, { type: 'add-file', file }, agent, '2026-09-11T10:00:00+08:00'))
    expect(whole.clocks.find(({ name }) => name === 'materials')?.stoppedOn).toBe('2026-09-11')
    expect(codesOf(ask(whole, { type: 'grant', key, reasons: '' }, head))).toEqual([])
    expect(codesOf(submit('papers-later', { deferred: ['layout'] }))).toContain('not-deferrable')
  })

  it('L4.4 and L4.5 a person may be asked for where a rule would decide, and only there', () => {
    expect(played('cancelled-by-person', 0).case.tasks.map(({ element }) => element)).toEqual(['intake'])
    const advertising = played('granted-screen', 0).case
    const again = { ...draft(), answers: advertising.answers, files: advertising.files }
    const command = { type: 'submit', sequence: 1, queryCode: 'Q', route: { human: true } } as const
    expect(codesOf(ask(again, command, applicantOf(accounts, 'li-shiquan', 'quanyun-media')))).toEqual([
      'not-offered',
    ])
  })
})

describe('L5 certificates', () => {
  const held = {
    caseId: 'former',
    identifier: '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    kind: food.certificate?.type ?? '',
    number: 'JY-2021-000007',
    state: 'valid',
    validUntil: '2026-06-30',
  }

  it.each([
    [[], 'no-such-certificate'],
    [[{ ...held, number: 'JY-2021-000008' }], 'no-such-certificate'],
    [[{ ...held, kind: '11370100DEM0000142001' }], 'no-such-certificate'],
    [[{ ...held, state: 'revoked' }], 'certificate-ended'],
    [[{ ...held, validUntil: '2026-05-10' }], 'certificate-over'],
    [[{ ...held, validUntil: '2026-06-09' }], 'renewal-too-late'],
  ])('L5.1 a renewal on %j is refused: %s', (certificates, code) => {
    expect(codesOf(submit('renewed-same', { commitment: true }, { certificates }))).toEqual([code])
  })

  it('L5.1 on the thirtieth day before the end it is not too late', () => {
    const certificates = [{ ...held, validUntil: '2026-06-10' }]
    expect(codesOf(submit('renewed-same', { commitment: true }, { certificates }))).toEqual([])
  })

  it('L5.2 a renewal keeps the number and names what it renews; a change keeps the end', () => {
    const { certificate: renewed } = played('renewed-same').case
    const read = checkCertificateIdentifier(renewed?.identifier ?? '')
    expect(read.ok && read.version).toBe(2)
    expect(renewed).toMatchObject({ number: 'JY-2021-000007', validUntil: '2031-05-10' })
    expect(renewed?.predecessor).toMatch(/\.001\.[0-9A-Z]$/u)
    expect(played('moved-next-door').case.certificate).toMatchObject({ validUntil: '2030-02-28' })
  })

  it('L5.3 the former certificate ends once, and only by its own identifier', () => {
    const { case: former } = played('noodle-shop')
    const identifier = former.certificate?.identifier ?? ''
    const end = {
      type: 'end-certificate',
      identifier,
      state: 'superseded',
      successor: null,
      number: 'n',
    } as const
    const platform = { kind: 'system' } as const
    const ended = done(ask(former, end, platform))
    expect(ended).toMatchObject({ status: 'closed', certificate: { ended: { state: 'superseded' } } })
    expect(codesOf(ask(ended, end, platform))).toEqual(['certificate-ended'])
    expect(codesOf(ask(former, { ...end, identifier: 'x' }, platform))).toEqual(['no-such-certificate'])
    expect(codesOf(ask(former, end, head))).toEqual(['not-yours'])
  })

  it('L5.4 what was granted is revoked once, by the head, with reasons; departments hear of it', () => {
    const { case: former } = played('noodle-shop')
    const revoke = { type: 'revoke', ground: 'not-qualified', reasons: '条件不符' } as const
    expect(codesOf(ask(former, { ...revoke, reasons: '' }, head))).toEqual(['required'])
    expect(codesOf(ask(former, revoke, who('he-shicha')))).toEqual(['not-yours'])
    const decided = ask(former, revoke, head)
    expect(done(decided)).toMatchObject({ status: 'revoked', tasks: [] })
    expect(decided.ok && decided.jobs.map(({ key }) => key)).toContain('tell:market-regulation:revoked')
    expect(codesOf(ask(done(decided), revoke, head))).toEqual(['wrong-status'])
  })

  it('L3.5 no ruling before the end: renewed, by the platform', () => {
    const { case: renewed } = played('renewed-by-silence')
    expect(renewed.ruling).toMatchObject({ outcome: 'granted', deemed: true, by: { kind: 'system' } })
    expect(renewed.process?.instances).toEqual([])
    expect(renewed.clocks.every(({ stoppedOn }) => stoppedOn !== null)).toBe(true)
  })
})
