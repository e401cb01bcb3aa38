// A sent form as a command, or what to mend in it.
import type { Command, RefusalReason } from '@baotu/case'
import { problemText, type SummarisedError, t } from '@baotu/screens'
import type { Locale, Problem } from '@baotu/service'
import { z } from 'zod'
import type { Colleague } from '../colleagues-of.ts'
import { type Body, sent } from '../read-request.ts'
import { linesOf } from './notice-lines.ts'
import type { StepAction } from './step-action.ts'

export type ReadStep = { ok: true; command: Command } | { ok: false; errors: SummarisedError[] }

const reasons = ['not-needed', 'not-ours', 'not-supplemented', 'not-eligible'] as const
const methods = ['download', 'counter', 'courier'] as const

/** What `decide` tells by itself (an empty reason, a second notice) is left to it; here is what a command can not carry. */
export function readStep(
  action: StepAction,
  key: number,
  body: Body,
  colleagues: readonly Colleague[],
  locale: Locale,
): ReadStep {
  const { mend } = t(locale).desk
  const field = (name: string) => sent(body, name).trim()
  const wrong = (...names: (keyof typeof mend)[]): ReadStep => ({
    ok: false,
    errors: names.map(name => {
      const words = mend[name]
      return { field: name, message: typeof words === 'string' ? words : words({ n: 1 }) }
    }),
  })
  switch (action) {
    case 'accept':
      return field('complete') === 'yes' ? { ok: true, command: { type: action, key } } : wrong('complete')
    case 'ask-supplement':
      return { ok: true, command: { type: action, key, lines: linesOf(body) } }
    case 'refuse-acceptance': {
      const reason = reasons.find(one => one === field('reason'))
      if (reason === undefined) {
        return wrong('reason', ...(field('explanation') === '' ? ['explanation' as const] : []))
      }
      return { ok: true, command: refusal(key, reason, field('explanation'), field('route')) }
    }
    case 'record-inspection': {
      const empty = (['visitedOn', 'present', 'findings', 'conforms'] as const).filter(
        name => field(name) === '',
      )
      const day = z.iso.date().safeParse(field('visitedOn'))
      const conforms = yesOrNo(field('conforms'))
      if (empty.length > 0) return wrong(...empty)
      if (!day.success) return wrong('visitedOn')
      if (conforms === null) return wrong('conforms')
      const [visitedOn, present, findings] = [day.data, field('present'), field('findings')]
      return { ok: true, command: { type: action, key, visitedOn, present, findings, conforms } }
    }
    case 'give-opinion': {
      const agrees = yesOrNo(field('agrees'))
      const opinion = field('opinion')
      if (agrees === null) return wrong('agrees', ...(opinion === '' ? ['opinion' as const] : []))
      return { ok: true, command: { type: action, key, agrees, opinion } }
    }
    case 'grant':
    case 'refuse': {
      if (action === 'refuse' && field('reasons') === '') return wrong('reasons')
      const reply = field('reply') || undefined
      return { ok: true, command: { type: action, key, reasons: field('reasons'), reply } }
    }
    case 'deliver': {
      const method = methods.find(one => one === field('method'))
      if (method === undefined) return wrong('method')
      return { ok: true, command: { type: action, key, method, detail: field('detail') } }
    }
    case 'transfer': {
      const officer = colleagues.find(one => one.id === field('officer'))
      if (officer === undefined) return wrong('officer')
      return { ok: true, command: { type: action, key, officer, note: field('note') } }
    }
  }
}

/** What `decide` refused, as errors of the form. */
export function formErrors(problems: readonly Problem[], locale: Locale): SummarisedError[] {
  const { mend } = t(locale).desk
  return problems.map(problem => {
    const path = problem.path ?? ''
    const line = path.match(/^lines\.(\d+)\.ask$/)?.[1]
    if (line !== undefined) return { field: path, message: mend.ask({ n: Number(line) + 1 }) }
    if (problem.code === 'date-in-future') return { field: path, message: mend.future }
    if (problem.code === 'supplement-empty') return { field: 'lines.0.ask', message: mend.lines }
    if (problem.code === 'transfer-to-self') return { field: 'officer', message: mend.officer }
    const words = problem.code === 'required' && Object.hasOwn(mend, path) ? mend[path as 'reasons'] : null
    return { field: path || undefined, message: words ?? problemText(locale, problem) }
  })
}

function refusal(key: number, reason: RefusalReason, explanation: string, route: string): Command {
  return { type: 'refuse-acceptance', key, reason, explanation, route }
}

function yesOrNo(given: string): boolean | null {
  return given === 'yes' ? true : given === 'no' ? false : null
}
