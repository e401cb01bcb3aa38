export { type TestDatabase, testDatabase } from './test/test-database.ts'
