import type { Words } from '../words.ts'
import type { desk as zh } from '../zh/desk.ts'

export const desk: Words<typeof zh> = {
  rail: {
    label: 'Desk',
    mine: 'My tasks',
    department: 'Department queue',
    inbox: 'Supervision inbox',
    search: 'Find a case',
  },
  find: { label: 'Find a case', placeholder: 'Number, applicant or service' },
}
