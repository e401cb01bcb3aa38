import type { Words } from '../words.ts'
import type { portal as zh } from '../zh/portal.ts'

export const portal: Words<typeof zh> = {
  materials: {
    applicant: 'Brought by you',
    shared: 'Already with us',
    agency: 'From a testing or assessing body',
  },
  ring: {
    left: 'left',
    overBy: 'overdue by',
    unit: {
      day: 'of {allowed} working {allowed|day|days}',
      hour: 'of {allowed} working {allowed|hour|hours}',
    },
    said: {
      day: '{used} of {allowed} working {allowed|day|days} used',
      hour: '{used} of {allowed} working {allowed|hour|hours} used',
    },
    over: { day: '{n} working {n|day|days} overdue', hour: '{n} working {n|hour|hours} overdue' },
    paused: 'paused for {n} {n|day|days}',
    comma: ', ',
  },
}
