import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeSchema } from './describe-schema.ts'
import { testDatabase } from './test-database.ts'

// Writes schema.sql after a migration was added.
const database = await testDatabase()
writeFileSync(join(import.meta.dirname, '..', 'schema.sql'), await describeSchema(database.ownerUrl))
await database.drop()
