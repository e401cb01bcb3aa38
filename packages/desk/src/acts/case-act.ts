// Steps of the case itself, which belong to no task: special procedures, the extension, what a supervisor allows.
import { type Actor, after, type Case, may } from '@baotu/case'
import type { Service } from '@baotu/service'

export const caseActs = [
  'begin-special',
  'end-special',
  'extend',
  'allow-second-notice',
  'offer-hearing',
  'call-hearing',
  'revoke',
] as const
export type CaseAct = (typeof caseActs)[number]

/** Those that this actor may take now. */
export function actsOf(actor: Actor, of: Case, service: Service): CaseAct[] {
  return caseActs.filter(act => may(actor, act, of) && isOpen(act, of, service))
}

function isOpen(act: CaseAct, of: Case, { guide }: Service): boolean {
  const { status } = of
  switch (act) {
    case 'begin-special':
      return guide.specials.length > 0 && after(status, 'pause') !== null
    case 'end-special':
      return of.specials.some(one => one.endedOn === null) && after(status, 'resume') !== null
    case 'extend': {
      const decision = of.clocks.find(({ name, stoppedOn }) => name === 'decision' && stoppedOn === null)
      return (
        guide.limits.extension !== undefined && decision !== undefined && decision.extension === undefined
      )
    }
    case 'offer-hearing':
      return (
        guide.limits['hearing-request'] !== undefined &&
        of.hearing === null &&
        after(status, 'pause') !== null
      )
    case 'call-hearing': {
      const { hearing } = of
      const waits = hearing !== null && hearing.requestedAt !== null && hearing.call === null
      return waits && after(status, 'pause') !== null
    }
    case 'revoke':
      return after(status, 'revoke') !== null && of.certificate?.ended === undefined
    case 'allow-second-notice':
      return status === 'submitted' && of.supplement !== null && of.secondNotice === null
  }
}
