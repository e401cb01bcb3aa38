import { notFound, type Platform, unpark } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { openDeskCase } from '../case/desk-case.ts'
import { renderCase } from '../case/render-case.tsx'
import { standingOf } from '../case/standing-of.ts'
import { caseIdOf, officerOf, taskKeyOf } from '../read-request.ts'
import { type StepAction, stepsOf } from './step-action.ts'

/** A form on a page of its own, beside the case. What was typed before a session ended is given back. */
export function showForm(platform: Platform, action: StepAction) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const officer = officerOf(request)
    const desk = await openDeskCase(platform, officer, caseIdOf(request), 'view')
    const key = taskKeyOf(request)
    const task = desk.of.tasks.find(one => one.key === key)
    const standing = task && standingOf(desk.of, task, officer)
    if (standing === 'role' || standing === 'department' || standing === 'applicant') throw notFound()
    const open =
      task !== undefined &&
      (action === 'transfer'
        ? standing !== 'taken'
        : (standing === 'mine' || standing === 'free') && stepsOf(desk.of, task).includes(action))
    // Done meanwhile, or a colleague's: the case itself says so.
    if (!open) return reply.redirect(`/desk/cases/${desk.of.id}`, 303)
    const typed = (await unpark(platform, request, reply)) ?? {}
    return renderCase({ platform, request, reply }, desk, {
      step: { action, key, typed },
      alone: true,
      file: null,
    })
  }
}
