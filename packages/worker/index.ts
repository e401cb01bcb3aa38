export { jobs, type Workshop } from './src/jobs.ts'
export { fireDueTimers } from './src/timers/fire-due-timers.ts'
export { runTimers } from './src/timers/run-timers.ts'
