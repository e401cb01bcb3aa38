// What the law decides by itself when a clock has run out.
import { issueCertificate } from '../certificate.ts'
import { dayOf, stopClock } from '../clocks.ts'
import { rule } from '../commands/deciding.ts'
import { endCase } from '../end-case.ts'
import { decideAgain } from '../findings.ts'
import { orderPaper } from '../order-paper.ts'
import { finishTask } from '../settle.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'
import { decisionOnAcceptance } from './decision-clock.ts'
import { closeSpecial } from './special-clock.ts'

/** @param key the place of the clock in the case; that its day is over, `fireTimer` has seen to */
export function expireClock(story: Story, key: string): void {
  const clock = story.case().clocks[Number(key)]
  switch (clock?.silence) {
    case 'accepted':
      return acceptBySilence(story, clock.startedOn)
    case 'lapsed':
      return lapse(story)
    case 'renewed':
      return renewBySilence(story)
    case undefined:
      return
  }
}

/** 行政许可法 §32(4): not asked to supplement in time, the application counts as accepted from the day it was received. */
function acceptBySilence(story: Story, receivedOn: string): void {
  if (after(story.case().status, 'accept') === null) return
  decideAgain(story)
  stopClock(story, 'acceptance')
  story.happened({ type: 'case-accepted', deemedOn: receivedOn })
  decisionOnAcceptance(story, receivedOn)
  orderPaper(story, 'acceptance')
  const department = story.case().departments[0] ?? ''
  const event = 'deemed-accepted'
  story.order({ type: 'tell-department', key: `tell:${department}:${event}`, department, event, dueOn: null })
  // What the officer left undone, the law has done: the process goes on as if they had accepted.
  const intake = story.case().tasks.find(task => task.action === 'intake')
  if (intake !== undefined) finishTask(story, intake.key, 'intake', { outcome: 'accept' })
}

/** Who was asked to supplement and does not answer in time has given the application up; a new one may be made at any time. */
function lapse(story: Story): void {
  if (after(story.case().status, 'lapse') === null) return
  story.happened({ type: 'case-lapsed' })
  orderPaper(story, 'lapse')
  endCase(story)
}

/**
 * 行政许可法 §50: a renewal that was not ruled on before the certificate ends counts as granted. What officers had still to do is done with.
 * Who has yet to supplement has not applied completely: for them the certificate just ends.
 */
function renewBySilence(story: Story): void {
  stopClock(story, 'renewal')
  if (story.case().status === 'supplementing') return
  if (after(story.case().status, 'accept') !== null)
    story.happened({ type: 'case-accepted', deemedOn: dayOf(story.now) })
  for (const { id, endedOn } of story.case().specials) if (endedOn === null) closeSpecial(story, id, '')
  if (after(story.case().status, 'grant') === null) return
  endCase(story)
  rule(story, 'granted', '', { by: { kind: 'system' }, deemed: true })
  if (story.world.service.certificate !== null) {
    issueCertificate(story)
    orderPaper(story, 'certificate')
  }
  const departments = [story.case().departments[0], story.world.service.guide.departments.supervising]
  for (const department of new Set(departments.filter(one => one !== undefined))) {
    const event = 'deemed-renewed'
    story.happened({ type: 'department-told', told: { department, event, at: story.now, dueOn: null } })
    story.order({
      type: 'tell-department',
      key: `tell:${department}:${event}`,
      department,
      event,
      dueOn: null,
    })
  }
  story.happened({ type: 'case-closed' })
}
