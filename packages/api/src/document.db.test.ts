import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.close())

test('the document describes what is answered, from the schemas that check it', async () => {
  const answer = await city.app.inject('/api/v1/openapi.json')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^application\/json/u)
  const document = answer.json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(['/api/v1/decisions/{service}/{decision}/evaluate'])
  const { post } = document.paths['/api/v1/decisions/{service}/{decision}/evaluate']
  expect(
    post.parameters.map(({ name, in: place }: { name: string; in: string }) => `${place} ${name}`),
  ).toEqual(['query version', 'path service', 'path decision'])
  const { schema } = post.requestBody.content['application/json']
  expect(schema).toMatchObject({ required: ['context'], additionalProperties: false })
  expect(post.responses['200'].content['application/json'].schema.required).toEqual([
    'value',
    'warnings',
    'explanation',
  ])
  for (const status of ['400', '404', '405', '413', '415', '422', '429', '500', '503']) {
    const problem = post.responses[status].content['application/problem+json'].schema
    expect(problem.required).toContain('texts')
  }
})

test('pages of the portal are not part of it', async () => {
  const { payload } = await city.app.inject('/api/v1/openapi.json')
  expect(payload).not.toContain('/cases')
})
