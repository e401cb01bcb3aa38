import { randomUUID } from 'node:crypto'
import { type Applicant, applicantOf, type Case, type Command } from '@baotu/case'
import { verifyCertificate } from '@baotu/store'
import { beginDraft, type Performed, perform } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../../test/small-city.ts'
import { endCertificate } from './end-certificate.ts'

let city: SmallCity
let agent: Applicant
beforeAll(async () => {
  city = await smallCity()
  const { accounts } = city.platform.catalog
  if (accounts === null) throw new Error('No accounts')
  agent = applicantOf(accounts, 'wang-shihe', 'spring-noodles')
})
afterAll(() => city.close())

const cancel = (number: string): Case['answers'] => ({
  matter: 'cancel',
  licenceNumber: number,
  holderName: '济南示例泉边面馆有限公司',
  holderCode: '91370102DEM0000C42',
  contactPhone: '19900000002',
  truthful: true,
})

let sequence = 500

/** An application for these answers, submitted at once. */
async function submit(answers: Case['answers'], more: Partial<Extract<Command, { type: 'submit' }>> = {}) {
  const { platform } = city
  const service = platform.serviceOf('food-business')
  if (service === null) throw new Error('No service')
  const id = randomUUID()
  await beginDraft(platform, agent, service, id, answers)
  sequence += 1
  const command = { type: 'submit', sequence, queryCode: `Q${sequence}`, ...more } as const
  return { id, done: await perform(platform, agent, id, command, randomUUID()) }
}

const codes = (done: Performed) => (done.ok || done.missing ? [] : done.problems.map(({ code }) => code))

describe('a certificate that another case ends', () => {
  test('given a licence that holds, when its holder cancels it, then whoever verifies it learns so, and it ends once', async () => {
    const { id: target, certificate } = await city.play('food-business', 'noodle-shop')
    if (certificate === null) throw new Error('No licence')
    const { id, done } = await submit(cancel(certificate.number))
    expect(done).toMatchObject({ ok: true, case: { status: 'closed', certificate: null } })
    const [job] = (await city.sql(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'end-certificate' and payload->>'caseId' = $1`,
      [id],
    )) as { payload: Record<string, unknown> }[]
    expect(job?.payload).toMatchObject({ target, state: 'cancelled' })
    await endCertificate(city.platform, job?.payload ?? {})
    await endCertificate(city.platform, job?.payload ?? {})
    const found = await verifyCertificate(city.platform.store, certificate.code)
    expect(found).toMatchObject({ state: 'cancelled', identifier: certificate.identifier })
    expect((await city.look(target)).certificate?.ended).toMatchObject({ state: 'cancelled' })
    const again = await submit(cancel(certificate.number))
    expect(codes(again.done)).toEqual(['certificate-ended'])
  })

  test('given a number that is nobody’s, or another’s, then there is no such certificate', async () => {
    expect(codes((await submit(cancel('JY-1999-000001'))).done)).toEqual(['no-such-certificate'])
    const advertising = await city.play('outdoor-advertising', 'granted-screen')
    expect(codes((await submit(cancel(advertising.certificate?.number ?? ''))).done)).toEqual([
      'no-such-certificate',
    ])
  })

  test('given a licence that was revoked, then whoever verifies it learns so', async () => {
    const former = await city.play('food-business', 'revoked-later')
    expect(former.status).toBe('revoked')
    expect(await verifyCertificate(city.platform.store, former.certificate?.code ?? '')).toMatchObject({
      state: 'revoked',
    })
  })

  test('given a promise that was broken, then the party can make no other for a year', async () => {
    await city.play('food-business', 'promise-broken')
    const promised = city.platform
      .serviceOf('food-business')
      ?.examples.find(({ id }) => id === 'renewed-same')
    const selling = { ...promised?.answers, matter: 'new', form: 'selling' }
    city.setClock('2026-08-03T09:00:00+08:00')
    const { done } = await submit(selling, { route: { commitment: true } })
    expect(codes(done)).toContain('commitment-excluded')
    city.setClock('2027-07-03T09:00:00+08:00')
    const later = await submit(selling, { route: { commitment: true } })
    expect(codes(later.done)).not.toContain('commitment-excluded')
  })
})
