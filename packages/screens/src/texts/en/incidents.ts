import type { Words } from '../words.ts'
import type { incidents as zh } from '../zh/incidents.ts'

export const incidents: Words<typeof zh> = {
  title: 'Processes that stopped',
  hint: 'The process has stopped at a step and somebody must look. The case is safe, and its time limits go on.',
  empty: 'No process has stopped',
  emptyHint: 'When one does, it appears here.',
  onCase: 'Stopped in {n} {n|place|places}',
  atStep: 'Stopped at “{step}”',
  noJob: 'Not done: {job}',
  what: {
    'job-failed': 'Another system did not do this step.',
    'job-given-up': 'The platform tried many times and does not try again by itself.',
    'decision-failed': 'The rules of this step came to no result.',
    'uncaught-error': 'This step reported something for which the process has no way.',
    'endless-loop': 'The process runs in a circle in which nothing waits.',
    'bad-timer': 'The limit of this step cannot be worked out.',
    other: 'The process cannot find out how to go on.',
  },
  jobs: {
    'make-paper': 'make a paper',
    'send-mail': 'send a mail to the applicant',
    'tell-department': 'tell the supervising department',
    'do-job': 'have another system do its work',
    other: 'a job of the platform',
  },
  since: 'It stopped on {when} and has not moved since.',
  tried: 'It was tried {n} {n|time|times}.',
  notTried: 'It has not been tried again.',
  detail: 'What the system noted',
  seeCase: 'See the case',
  values: 'Values that this step reads',
  valuesHint:
    'What you leave as it is stays. Write numbers as they are, yes and no as true and false; what stands in quotes is text.',
  retry: 'Try again',
  afterRetry: 'The process goes on from where it stopped. If the cause is still there, it stops again.',
  notYours: 'A process keeper takes care of this.',
}
