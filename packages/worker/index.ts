export { jobs, type Workshop } from './src/jobs.ts'
export { runTimers } from './src/timers/run-timers.ts'
