import type { Words } from '../words.ts'
import type { dates as zh } from '../zh/dates.ts'

export const dates: Words<typeof zh> = {
  day: '{weekday} {day} {month}',
  dayOfYear: '{weekday} {day} {month} {year}',
  plainDay: '{day} {month} {year}',
  moment: '{day}, {time}',
  months: {
    m1: 'Jan',
    m2: 'Feb',
    m3: 'Mar',
    m4: 'Apr',
    m5: 'May',
    m6: 'Jun',
    m7: 'Jul',
    m8: 'Aug',
    m9: 'Sep',
    m10: 'Oct',
    m11: 'Nov',
    m12: 'Dec',
  },
  weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  limits: {
    workingDay: '{n} working {n|day|days}',
    day: '{n} {n|day|days}',
    hour: '{n} {n|hour|hours}',
    workingHour: '{n} working {n|hour|hours}',
    month: '{n} {n|month|months}',
    atOnce: 'on the spot',
  },
}
