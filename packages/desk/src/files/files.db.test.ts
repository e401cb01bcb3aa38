import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type TestCity, testCity } from '@baotu/server/testing'
import { accessesTo } from '@baotu/store'
import { openCase, placeOf } from '@baotu/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enact, person, signInAs } from '../../test/desk-city.ts'

let city: TestCity
let id: string

beforeAll(async () => {
  city = await testCity()
  id = await enact(city, 'granted-screen')
}, 120_000)
afterAll(() => city.close())

test('given an uploaded file, when an officer looks at it, then it is shown in place and the look is recorded', async () => {
  const supervisor = person(city, 'wei-shidu')
  const found = await openCase(city.platform, supervisor, id, 'test')
  const file = found?.case.files[0]
  if (!found || !file) throw new Error('The file is gone')
  const place = placeOf(city.platform.filesDir, file.id)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, '%PDF-1.7')
  const sun = await signInAs(city, 'sun-shishou')
  const shown = await sun.get(`/desk/cases/${id}?file=${file.id}`)
  expect(shown.html).toContain(`data="/desk/cases/${id}/files/${file.id}"`)
  const answer = await sun.get(`/desk/cases/${id}/files/${file.id}`)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toMatch(/^inline/)
  const looks = await accessesTo(city.platform.store, supervisor, found.case.applicant)
  expect(looks.map(look => look.what)).toContain(file.name)
  const chu = await signInAs(city, 'chu-shibei')
  expect((await chu.get(`/desk/cases/${id}/files/${file.id}`)).status).toBe(404)
})

test('given a paper, when it is made, then it opens from the history; before that it is not there', async () => {
  const sun = await signInAs(city, 'sun-shishou')
  expect((await sun.get(`/desk/cases/${id}/papers/receipt-1`)).status).toBe(404)
  await city.work()
  const { html } = await sun.get(`/desk/cases/${id}`)
  expect(html).toContain(`/desk/cases/${id}/papers/receipt-1`)
  const paper = await sun.get(`/desk/cases/${id}/papers/receipt-1`)
  expect(paper.status).toBe(200)
  expect(paper.headers['content-type']).toBe('application/pdf')
})
