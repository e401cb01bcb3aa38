import { ownStep } from '../own-step.ts'
import { bodyOf, commandOf } from '../read-request.ts'
import type { Page } from '../show.ts'
import { ownCase } from './own-case.ts'

/** The applicant says that the electronic certificate has arrived (行政许可法 §44). */
export const receiveCertificate: Page = platform => async (request, reply) => {
  const { of } = await ownCase(platform, request, 'deliver')
  const back = `/cases/${of.id}`
  // Received before, or handed out by an officer meanwhile: either way it has arrived.
  const task = of.tasks.find(({ action }) => action === 'delivery')
  if (task === undefined) return reply.redirect(back, 303)
  const command = { type: 'deliver' as const, key: task.key, method: 'download' as const, detail: '' }
  await ownStep(platform, request, { caseId: of.id, command, commandId: commandOf(bodyOf(request)), back })
  return reply.redirect(back, 303)
}
