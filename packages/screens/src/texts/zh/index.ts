import { api } from './api.ts'
import { calendar } from './calendar.ts'
import { clocks } from './clocks.ts'
import { dates } from './dates.ts'
import { desk } from './desk.ts'
import { incidents } from './incidents.ts'
import { mail } from './mail.ts'
import { money } from './money.ts'
import { papers } from './papers.ts'
import { portal } from './portal.ts'
import { problems } from './problems.ts'
import { rating } from './rating.ts'
import { shell } from './shell.ts'
import { statuses } from './statuses.ts'
import { supervision } from './supervision.ts'

export const zh = {
  shell,
  portal,
  desk,
  incidents,
  problems,
  statuses,
  papers,
  mail,
  dates,
  money,
  api,
  clocks,
  calendar,
  supervision,
  rating,
} as const
