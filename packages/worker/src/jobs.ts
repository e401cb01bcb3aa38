// What the city does behind the counter. One job a file; each may run twice and has one effect.
import type { JobReceiver, MailDoor } from '@baotu/connect'
import type { Printer } from '@baotu/paper'
import type { Task } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { beginChildCase, tellParent, withdrawChild } from './jobs/children.ts'
import { doJob } from './jobs/do-job.ts'
import { endCertificate } from './jobs/end-certificate.ts'
import { mailStaff } from './jobs/mail-staff.ts'
import { makePaper } from './jobs/make-paper.ts'
import { noteFailed } from './jobs/note-failed.ts'
import { publish } from './jobs/publish.ts'
import { recomputeClocks } from './jobs/recompute-clocks.ts'
import { sendMail } from './jobs/send-mail.ts'
import { hearSignal, spreadSignal } from './jobs/signal.ts'
import { sweepUp } from './jobs/sweep-up.ts'
import { tell } from './jobs/tell.ts'

export type Workshop = {
  platform: Platform
  /** Sets papers and signs them. */
  print: Printer
  /** Null: the city has no mail server; mail stays in the outbox. */
  mail: MailDoor | null
  /** Who does the work that processes ask of other systems, by job type. */
  receivers?: Readonly<Record<string, JobReceiver>>
  /** Hears of what was given up; never of people. */
  warn?: (message: string) => void
}

/** The tasks by the names under which steps order them. */
export function jobs({
  platform,
  print,
  mail,
  receivers = {},
  warn = () => {},
}: Workshop): Record<string, Task> {
  return {
    'make-paper': payload => makePaper({ platform, print }, payload),
    'send-mail': payload => sendMail({ platform, mail, warn }, payload),
    'mail-staff': payload => mailStaff({ platform, mail, warn }, payload),
    'tell-department': payload => tell(platform, payload),
    'end-certificate': payload => endCertificate(platform, payload),
    'do-job': (payload, job) => doJob({ platform, receivers }, payload, job),
    'begin-child': (payload, job) => beginChildCase(platform, payload, job.id),
    'withdraw-child': payload => withdrawChild(platform, payload),
    'tell-parent': payload => tellParent(platform, payload),
    'publish-message': payload => publish(platform, payload, warn),
    'spread-signal': payload => spreadSignal(platform, payload),
    'hear-signal': payload => hearSignal(platform, payload),
    'recompute-clocks': payload => recomputeClocks(platform, payload),
    sweep: () => sweepUp(platform),
    'note-failed-jobs': () => noteFailed(platform, warn),
  }
}
