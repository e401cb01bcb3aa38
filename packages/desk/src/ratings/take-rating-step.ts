import { mayRating, type RatingCommand, type RatingCommandType } from '@baotu/case'
import { problemText } from '@baotu/screens'
import type { Problem } from '@baotu/service'
import { findRating } from '@baotu/store'
import { asRating, notFound, type Platform, performRating, Refused, staffOf } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Body, bodyOf, caseIdOf, commandIdOf, sent } from '../read-request.ts'
import { renderRating } from './show-rating.tsx'

export const ratingSteps = [
  'call-back',
  'answer',
  'appeal',
  'decide-appeal',
] as const satisfies RatingCommandType[]

/** Takes a step: the form again with what to mend (422), a conflict when the rating has moved on (409), or back to the rating (303). */
export function takeRatingStep(platform: Platform, step: RatingCommandType) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const staff = staffOf(request)
    const id = caseIdOf(request, 'rating')
    const found = await findRating(platform.store, staff, id)
    if (found === null || !mayRating(staff, step, asRating(found))) throw notFound()
    const body = bodyOf(request)
    const typed = { choice: sent(body, 'choice'), words: sent(body, 'words') }
    const turn = { platform, request, reply }
    const again = (problems: Problem[]) => {
      const errors = problems.map(problem => ({
        field: problem.path === 'words' || problem.path === 'reason' ? `${step}-words` : `${step}-choice`,
        message: problemText(request.locale, problem),
      }))
      return renderRating(turn, { step, typed, errors })
    }
    const unsaid = step === 'call-back' && staff.kind === 'supervisor' && !/^(?:yes|no)$/u.test(typed.choice)
    if (unsaid) return again([{ code: 'choose', path: 'reached' }])
    const done = await performRating(platform, staff, id, commandOf(step, body), commandIdOf(body))
    if (done.ok) return reply.redirect(`/desk/ratings/${id}`, 303)
    if (done.missing) throw notFound()
    const moved = done.problems.find(({ path }) => path === undefined)
    if (moved) throw new Refused(409, moved.code, { back: `/desk/ratings/${id}` })
    return again(done.problems)
  }
}

function commandOf(step: RatingCommandType, body: Body): RatingCommand {
  const [choice, words] = [sent(body, 'choice'), sent(body, 'words')]
  const chosen = <Choice extends string>(...choices: Choice[]) => choices.find(one => one === choice) ?? null
  switch (step) {
    case 'call-back':
      return { type: step, reached: choice !== 'no', words }
    case 'answer':
      return { type: step, outcome: chosen('at-once', 'by-a-day', 'explained'), words }
    case 'appeal':
      return { type: step, ground: chosen('malicious', 'mistaken'), reason: words }
    case 'decide-appeal': {
      const decided = chosen('upheld', 'dismissed')
      return { type: step, upheld: decided === null ? null : decided === 'upheld', reason: words }
    }
  }
}
