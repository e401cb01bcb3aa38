// A sent form as a command, or what to mend in it.
import type { Command } from '@baotu/case'
import { problemText, type SummarisedError, t } from '@baotu/screens'
import { type Locale, type Problem, type SpecialKind, specialKinds } from '@baotu/service'
import { z } from 'zod'
import { type Body, sent } from '../read-request.ts'
import type { CaseAct } from './case-act.ts'

/** 行政许可法 §69; a promise that was broken is found by its own check. */
export const grounds = ['not-qualified', 'deception', 'procedure', 'beyond-powers', 'abuse', 'other'] as const

export type ReadAct = { ok: true; command: Command } | { ok: false; errors: SummarisedError[] }

/** What `decide` tells by itself (an empty reason, too many days) is left to it; here is what a command can not carry. */
export function readAct(act: CaseAct, body: Body, locale: Locale): ReadAct {
  const { mend } = t(locale).desk
  const field = (name: string) => sent(body, name).trim()
  const days = /^\d{1,3}$/u.test(field('days')) ? Number(field('days')) : null
  const wrong = (name: 'kind' | 'days' | 'ground' | 'on'): ReadAct => {
    return { ok: false, errors: [{ field: name, message: mend[name] }] }
  }
  switch (act) {
    case 'begin-special': {
      const kind = field('kind')
      if (!Object.hasOwn(specialKinds, kind)) return wrong('kind')
      if (days === null) return wrong('days')
      return { ok: true, command: { type: act, kind: kind as SpecialKind, days, reason: field('reason') } }
    }
    case 'end-special':
      return { ok: true, command: { type: act, id: field('id'), result: field('result') } }
    case 'extend':
      return days === null
        ? wrong('days')
        : { ok: true, command: { type: act, days, reason: field('reason') } }
    case 'offer-hearing':
      return { ok: true, command: { type: act, matter: field('matter') } }
    case 'call-hearing': {
      const on = z.iso.date().safeParse(field('on'))
      if (!on.success) return wrong('on')
      return { ok: true, command: { type: act, on: on.data, place: field('place'), chair: field('chair') } }
    }
    case 'revoke': {
      const ground = grounds.find(one => one === field('ground'))
      if (ground === undefined) return wrong('ground')
      return { ok: true, command: { type: act, ground, reasons: field('reasons') } }
    }
    case 'allow-second-notice':
      return { ok: true, command: { type: act, reason: field('reason') } }
  }
}

/** What `decide` refused, as errors of the form. */
export function actErrors(problems: readonly Problem[], locale: Locale): SummarisedError[] {
  const { mend } = t(locale).desk
  return problems.map(problem => {
    const { code, path } = problem
    if (code === 'required' && path === 'reason') return { field: path, message: mend.reasonOf }
    if (code === 'required' && (path === 'matter' || path === 'place' || path === 'chair'))
      return { field: path, message: mend[path] }
    if (code === 'required' && path === 'reasons') return { field: path, message: mend.reasonOf }
    if (code === 'required' && path === 'result') return { field: path, message: mend.result }
    return { field: path, message: problemText(locale, problem) }
  })
}
