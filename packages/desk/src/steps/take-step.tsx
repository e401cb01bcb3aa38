import { may } from '@baotu/case'
import { notFound, openCase, type Platform, perform } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DeskCase, wholeOf } from '../case/desk-case.ts'
import { renderCase } from '../case/render-case.tsx'
import { standingOf } from '../case/standing-of.ts'
import { colleaguesOf } from '../colleagues-of.ts'
import { bodyOf, caseIdOf, commandIdOf, officerOf, sent, taskKeyOf } from '../read-request.ts'
import type { Turn } from '../show.ts'
import { isConflict, showConflict } from './conflict.tsx'
import { withLinesChanged } from './notice-lines.ts'
import { formErrors, readStep } from './read-step.ts'
import type { StepAction } from './step-action.ts'
import type { StepShown } from './step-form.tsx'

/** Takes a step: the form again with what to mend (422), the page of the one who was faster (409), or back to the case (303). */
export function takeStep(platform: Platform, action: StepAction) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const turn = { platform, request, reply }
    const officer = officerOf(request)
    const [key, body] = [taskKeyOf(request), bodyOf(request)]
    const opened = await openCase(platform, officer, caseIdOf(request), action)
    if (opened === null || !may(officer, 'view', opened.case)) throw notFound()
    const of = opened.case
    const task = of.tasks.find(one => one.key === key)
    const standing = task && standingOf(of, task, officer)
    if (standing === 'role' || standing === 'department' || standing === 'applicant') throw notFound()
    const again = async (rest: Partial<StepShown>, status = 200) =>
      formAgain(turn, await wholeOf(platform, officer, of), { action, key, typed: body, ...rest }, status)
    const lines = action === 'ask-supplement' ? withLinesChanged(body) : null
    if (lines !== null) return again({ typed: lines })
    const colleagues = colleaguesOf(platform, officer.department, task?.role ?? null)
    const read = readStep(action, key, body, colleagues, request.locale)
    const mine = standing === 'mine' || standing === 'free'
    if (!read.ok && (mine || action === 'transfer')) return again({ errors: read.errors }, 422)
    if (mine && (action === 'grant' || action === 'refuse') && sent(body, 'intent') !== 'confirm')
      return again({ confirm: sent(body, 'intent') !== 'edit' })
    // Not this officer's to do any more: asking tells why, in the same words as for the one who lost a race.
    const command = read.ok ? read.command : ({ type: 'claim', key } as const)
    const done = await perform(platform, officer, of.id, command, commandIdOf(body), opened)
    if (done.ok) return reply.redirect(`/desk/cases/${of.id}`, 303)
    if (done.missing) throw notFound()
    const conflict = done.problems.find(isConflict)
    if (conflict) return showConflict(turn, { problem: conflict, key, of: done.case, ...done, body })
    if (done.problems.some(problem => problem.code === 'not-yours')) throw notFound()
    return again({ errors: formErrors(done.problems, request.locale) }, 422)
  }
}

function formAgain(turn: Turn, desk: DeskCase, step: StepShown, status: number): Promise<unknown> {
  return renderCase(turn, desk, { step, alone: true, file: null, status })
}
