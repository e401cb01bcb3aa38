export { jobs, type Workshop } from './src/jobs.ts'
