// A step of an example as a command.
import type { ExampleStep } from '@baotu/service'
import type { Case, Task } from '../case.ts'
import { dayOf } from '../clocks.ts'
import type { Command } from '../command.ts'

/** Null when no task of that element is open. A step that must be refused may point at a task that is already done. */
export function commandOf(of: Case, step: ExampleStep): Command | null {
  const words = step.words ?? ''
  const whole = commandOnCase(of, step, words)
  if (whole !== null) return whole
  const task = of.tasks.find(open => open.element === step.do)
  return task === undefined ? null : taskCommand(of, task, step, words)
}

/** A step of the case itself rather than of a task. */
function commandOnCase(
  of: Case,
  { do: what, kind, days = 0, on = '', place = '' }: ExampleStep,
  words: string,
): Command | null {
  switch (what) {
    case 'withdraw':
    case 'allow-second-notice':
      return { type: what, reason: words }
    case 'begin-special':
      return { type: what, kind: kind ?? 'expert-review', days, reason: words }
    case 'end-special':
      return { type: what, id: of.specials.findLast(one => one.endedOn === null)?.id ?? '', result: words }
    case 'offer-hearing':
      return { type: what, matter: words }
    case 'request-hearing':
      return { type: what }
    case 'call-hearing':
      return { type: what, on, place, chair: words }
    case 'revoke':
      return { type: what, ground: 'not-qualified', reasons: words }
    case 'extend':
      return { type: what, days, reason: words }
    default:
      return null
  }
}

function taskCommand(of: Case, { action, key }: Task, step: ExampleStep, words: string): Command {
  switch (action) {
    case 'intake':
      return intakeCommand(key, step, words)
    case 'supplement': {
      const lines = of.supplement?.lines ?? []
      return {
        type: 'answer-supplement',
        key,
        answers: Object.fromEntries(lines.map(line => [line.id, words || '已补正'])),
      }
    }
    case 'inspection':
      return {
        type: 'record-inspection',
        key,
        visitedOn: dayOf(step.at),
        present: '核查人员两名、申请人',
        conforms: step.conforms ?? true,
        findings: words,
      }
    case 'review':
      return { type: 'give-opinion', key, agrees: step.outcome === 'agree', opinion: words }
    case 'ruling':
      return step.outcome === 'refuse'
        ? { type: 'refuse', key, reasons: words, reply: step.reply }
        : { type: 'grant', key, reasons: words, reply: step.reply }
    case 'delivery':
      return {
        type: 'deliver',
        key,
        method: of.agent.id === step.who ? 'download' : 'counter',
        detail: words,
      }
  }
}

function intakeCommand(key: number, step: ExampleStep, words: string): Command {
  switch (step.outcome) {
    case 'ask-supplement': {
      const lines = (step.items ?? []).map(item => ({ about: item.about, ask: item.words }))
      return { type: 'ask-supplement', key, lines }
    }
    case 'refuse-acceptance':
      return {
        type: 'refuse-acceptance',
        key,
        reason: step.reason ?? 'not-eligible',
        explanation: words,
        route: step.route ?? '',
      }
    default:
      return { type: 'accept', key }
  }
}
