import { type Command, may } from '@baotu/case'
import { problemText, type SupervisionAnswer, t } from '@baotu/screens'
import { notFound, type Platform, perform, Refused, staffOf } from '@baotu/web'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyOf, caseIdOf, commandIdOf, param, sent } from '../read-request.ts'
import { openRecord } from './open-record.ts'
import { recordHref } from './record-words.ts'
import { recordPage } from './show-record.tsx'

/** Takes an answer: the form again with what to mend (422), a conflict when the record has moved on (409), or back to it (303). */
export function answerRecord(platform: Platform, kind: SupervisionAnswer) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const staff = staffOf(request)
    const opened = await openRecord(platform, request)
    const { of, record } = opened
    if (!may(staff, `${kind}-supervision`, of)) throw notFound()
    const { locale } = request
    const body = bodyOf(request)
    const text = sent(body, `text-${kind}`)
    const done = await perform(platform, staff, of.id, commandOf(kind, record.key, text), commandIdOf(body))
    if (done.ok) return reply.redirect(recordHref(of.id, record.key), 303)
    if (done.missing) throw notFound()
    const codes = done.problems.map(({ code }) => code)
    if (codes.includes('not-yours')) throw notFound()
    if (codes.includes('wrong-status'))
      throw new Refused(409, 'wrong-status', { back: recordHref(of.id, record.key) })
    const errors = done.problems.map(problem => ({
      field: `text-${kind}`,
      message:
        problem.code === 'required'
          ? t(locale).supervision.answers[kind].missing
          : problemText(locale, problem),
    }))
    const shown = { typed: { [kind]: text }, errors: { [kind]: errors }, status: 422 }
    return recordPage({ platform, request, reply }, opened, shown)
  }
}

/** An address that takes a form only: opened by hand it leads to the record. */
export function backToRecord(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const key = String(param(request, 'record'))
  return reply.redirect(recordHref(caseIdOf(request), encodeURIComponent(key)), 303)
}

function commandOf(kind: SupervisionAnswer, record: string, text: string): Command {
  switch (kind) {
    case 'explain':
      return { type: 'explain-supervision', record, text }
    case 'return':
      return { type: 'return-supervision', record, reason: text }
    case 'close':
      return { type: 'close-supervision', record, result: text }
  }
}
