import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { testDatabase } from './test-database.ts'

test('schema.sql is what the migrations amount to (else: node packages/store/test/write-schema.ts)', async () => {
  const database = await testDatabase()
  const committed = readFileSync(join(import.meta.dirname, '..', 'schema.sql'), 'utf8')
  expect(await describeSchema(database.ownerUrl)).toBe(committed)
  await database.drop()
})
