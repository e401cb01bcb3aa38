// 审管联动: the department that supervises hears of the ruling.
import { dayEnd } from '@baotu/calendar'
import { tellDepartment } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { supervisionNote } from '../supervision-note.ts'

const order = ofCase.extend({ department: z.string(), event: z.string(), dueOn: z.iso.date().nullable() })

export async function tell(platform: Platform, payload: Record<string, unknown>): Promise<void> {
  const { department, event, dueOn, ...job } = order.parse(payload)
  const found = await caseOfJob(platform, job, 'tell-department')
  if (found === null) return
  await tellDepartment(platform.store, {
    department,
    caseId: job.caseId,
    key: job.key,
    told: supervisionNote(found.case, found.service, event),
    at: platform.now().toString({ fractionalSecondDigits: 3 }),
    dueAt: dueOn && dayEnd(Temporal.PlainDate.from(dueOn)).toString(),
  })
}
