// Tells whoever has a task, and the heads of the department, that a limit gets short or that something is to be explained.
import type { MailDoor } from '@baotu/connect'
import { queueMail, staffToTell } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { composeStaffMail, staffMails } from '../mails/compose-staff-mail.ts'
import { handOver } from './hand-over.ts'

const order = ofCase.extend({
  mail: z.enum(staffMails),
  department: z.string(),
  officer: z.string().nullable(),
  dueOn: z.iso.date(),
})

type Post = { platform: Platform; mail: MailDoor | null; warn: (message: string) => void }

/** One mail a person and order, however often the job runs. Who has no address finds the note at the desk. */
export async function mailStaff(post: Post, payload: Record<string, unknown>): Promise<void> {
  const { mail, department, officer, dueOn, ...job } = order.parse(payload)
  const { platform } = post
  const found = await caseOfJob(platform, job, 'mail-staff')
  if (found === null) return
  const people = await staffToTell(platform.store, { department, role: 'rule', officer })
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  for (const { subject, name, email } of people) {
    const written = composeStaffMail({ ...found, mail, name, dueOn, platform })
    const key = `${job.key}:${subject}`
    await queueMail(platform.store, { ...written, caseId: job.caseId, key, recipient: email, at })
  }
  for (const { subject } of people) await handOver(post, job.caseId, `${job.key}:${subject}`)
}
