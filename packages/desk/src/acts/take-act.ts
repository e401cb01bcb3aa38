import { may } from '@baotu/case'
import { notFound, openCase, type Platform, perform, Refused, serviceOf, staffOf, unpark } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { openDeskCase, wholeOf } from '../case/desk-case.ts'
import { renderCase } from '../case/render-case.tsx'
import { bodyOf, caseIdOf, commandIdOf } from '../read-request.ts'
import type { ActShown } from './act-form.tsx'
import { actsOf, type CaseAct } from './case-act.ts'
import { actErrors, readAct } from './read-act.ts'

/** The form of an act on a page of its own, beside the case. What was typed before a session ended is given back. */
export function showAct(platform: Platform, act: CaseAct) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const staff = staffOf(request)
    const desk = await openDeskCase(platform, staff, caseIdOf(request), 'view')
    if (!may(staff, act, desk.of)) throw notFound()
    // Done meanwhile, or not yet: the case itself says so.
    if (!actsOf(staff, desk.of, desk.service).includes(act))
      return reply.redirect(`/desk/cases/${desk.of.id}`, 303)
    const typed = (await unpark(platform, request, reply)) ?? {}
    const shown: ActShown = { act, typed }
    return renderCase({ platform, request, reply }, desk, { step: null, act: shown, alone: true, file: null })
  }
}

/** Takes an act: the form again with what to mend (422), a conflict when the case has moved on (409), or back to the case (303). */
export function takeAct(platform: Platform, act: CaseAct) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const staff = staffOf(request)
    const body = bodyOf(request)
    const opened = await openCase(platform, staff, caseIdOf(request), act)
    if (opened === null || !may(staff, act, opened.case)) throw notFound()
    const of = opened.case
    const here = `/desk/cases/${of.id}`
    const gone = (code: string) => new Refused(409, code, { back: here })
    if (!actsOf(staff, of, serviceOf(platform, of)).includes(act)) throw gone('wrong-status')
    const again = async (errors: ActShown['errors']) =>
      renderCase({ platform, request, reply }, await wholeOf(platform, staff, of), {
        step: null,
        act: { act, typed: body, errors },
        alone: true,
        file: null,
        status: 422,
      })
    const read = readAct(act, body, request.locale)
    if (!read.ok) return again(read.errors)
    const done = await perform(platform, staff, of.id, read.command, commandIdOf(body), opened)
    if (done.ok) return reply.redirect(here, 303)
    if (done.missing) throw notFound()
    const moved = done.problems.find(({ code }) => code === 'wrong-status')
    if (moved) throw gone(moved.code)
    return again(actErrors(done.problems, request.locale))
  }
}
