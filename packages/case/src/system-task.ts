// Tasks that the process gives to the platform itself. They are done inside the step; only the telling leaves it.
import type { Effect } from '@baotu/process'
import type { LimitName } from '@baotu/service'
import { issueCertificate } from './certificate.ts'
import { decisionOnAcceptance } from './clocks/decision-clock.ts'
import { pauseClock, resumeClock } from './clocks/special-clock.ts'
import { dayOf, dueOn, startClock, stopClock } from './clocks.ts'
import { rule } from './commands/deciding.ts'
import { decidedReasons } from './decided-reasons.ts'
import { departmentOf } from './department-of.ts'
import { orderPaper } from './order-paper.ts'
import { owedMaterials } from './owed-materials.ts'
import { after, type Move } from './status.ts'
import type { Story } from './story.ts'
import { takeBack } from './take-back.ts'

type Started = Extract<Effect, { type: 'start-job' }>

/** What `zeebe:taskDefinition type` may be; the check of a catalogue refuses any other. */
export const systemTasks = [
  'accept',
  'grant',
  'issue-certificate',
  'close',
  'notify-department',
  'start-clock',
  'pause-clock',
  'resume-clock',
  'stop-clock',
  'revoke-certificate',
] as const

export function isSystemTask(jobType: string): boolean {
  return systemTasks.some(task => task === jobType)
}

export function doSystemTask(story: Story, job: Started): void {
  const may = (move: Move) => after(story.case().status, move) !== null
  // An officer may have done it in the task before; then the process only says so again.
  switch (job.jobType as (typeof systemTasks)[number]) {
    case 'accept':
      if (!may('accept')) return
      stopClock(story, 'acceptance')
      story.happened({ type: 'case-accepted' })
      decisionOnAcceptance(story)
      if (owedMaterials(story.case()).length > 0) startClock(story, 'materials')
      return
    case 'grant':
      // Nothing is granted before all is there (容缺受理): then an officer rules.
      if (may('grant') && owedMaterials(story.case()).length === 0)
        rule(story, 'granted', because(story, job), { by: { kind: 'system' } })
      return
    case 'issue-certificate':
      issueCertificate(story)
      return orderPaper(story, 'certificate')
    case 'close':
      if (may('close')) story.happened({ type: 'case-closed' })
      return
    case 'notify-department':
      return tell(story, job)
    case 'start-clock':
      return startClock(story, clockOf(job))
    case 'pause-clock':
      return pauseClock(story, clockOf(job), story.world.service.elements[job.element]?.zh ?? '')
    case 'resume-clock':
      return resumeClock(story, clockOf(job))
    case 'revoke-certificate':
      return revokeForPromise(story, job)
    case 'stop-clock':
      return stopClock(story, clockOf(job))
  }
}

/**
 * 告知承诺: what was promised turned out untrue. What was granted on it is revoked, and for as long as the service declares the party
 * may make no other promise.
 */
function revokeForPromise(story: Story, { element }: Started): void {
  const { inspections, route } = story.case()
  const { service } = story.world
  if (after(story.case().status, 'revoke') === null) return
  const findings = inspections.findLast(one => !one.conforms)?.findings
  takeBack(story, 'promise-broken', findings ?? service.elements[element]?.zh ?? '')
  const months = service.guide.commitment?.exclusion
  if (route?.commitment !== true || months === undefined) return
  const until = Temporal.PlainDate.from(dayOf(story.now)).add({ months }).toString()
  story.happened({ type: 'promise-broken', until })
}

/** The header `clock`; the check of a catalogue refuses a name that is none. */
function clockOf({ headers }: Started): LimitName {
  return headers.clock as LimitName
}

/** 秒批: the header `because` names the decision that allows it; the rules that matched are the reasons of the ruling. */
function because(story: Story, { headers }: Started): string {
  if (headers.because === undefined) return ''
  const reasons = decidedReasons(story.world.service, story.told().events, headers.because)
  return reasons.map(({ words }) => words.zh).join('；')
}

/** 审管联动: the department that supervises hears of the ruling, and until when. */
function tell(story: Story, job: Started): void {
  const department = departmentOf(story, job.headers.department ?? 'supervising')
  if (department === null) throw new Error('notify-department needs a department')
  const { legal, promised } = story.world.service.guide.limits.notification ?? {}
  const limit = legal ?? promised
  const due = limit === undefined ? null : dueOn(limit, dayOf(story.now), story.world.calendar)
  const event = story.case().ruling?.outcome ?? story.case().status
  story.happened({ type: 'department-told', told: { department, event, at: story.now, dueOn: due } })
  story.order({ type: 'tell-department', key: `tell:${department}:${event}`, department, event, dueOn: due })
}
