// (case, command, actor, now) -> what happens, or why not. The only door through which a case changes.
import type { Problem } from '@baotu/service'
import type { Actor } from './actor.ts'
import type { Case } from './case.ts'
import { tellParent } from './children.ts'
import { type Command, isTaskCommand, type TaskCommand, worksOn } from './command.ts'
import { addFile, removeFile, saveAnswers, submit, withdraw } from './commands/applying.ts'
import { completeScope, startActivity } from './commands/choosing.ts'
import { deliver, grant, refuse } from './commands/deciding.ts'
import { fireTimer } from './commands/engine.ts'
import { giveOpinion, recordInspection } from './commands/examining.ts'
import { extend } from './commands/extending.ts'
import { deliverMessage, hearSignal } from './commands/hearing.ts'
import { accept, askSupplement, refuseAcceptance } from './commands/intake.ts'
import { migrate, modify } from './commands/moving.ts'
import { callHearing, offerHearing, requestHearing } from './commands/public-hearing.ts'
import { recomputeClocks } from './commands/recompute-clocks.ts'
import { endCertificate, revoke } from './commands/revoking.ts'
import { beginSpecial, endSpecial } from './commands/special.ts'
import { allowSecondNotice } from './commands/supervising.ts'
import { answerSupplement } from './commands/supplementing.ts'
import { claim, release, transfer } from './commands/task-keeping.ts'
import { completeJob, failJob, resolveIncident, throwJobError } from './commands/work.ts'
import type { CaseEvent } from './event.ts'
import type { Job } from './job.ts'
import { didBefore, may, mayWorkOn } from './may.ts'
import { isOver } from './status.ts'
import { type Story, story, type World } from './story.ts'
import { closeSupervision, explainSupervision, returnSupervision } from './supervision/answering.ts'
import { recordOverruns } from './supervision/watch.ts'

export type Decided =
  | { ok: true; case: Case; events: CaseEvent[]; jobs: Job[] }
  | { ok: false; problems: Problem[] }

/**
 * Decides a command. Nothing is executed: the events are to be appended and the jobs queued in one transaction.
 * @param now ISO instant
 * @returns problems with the codes `not-yours` (may not at all), `no-such-task` (done meanwhile), `task-taken`
 * (a colleague has it), `same-officer` (行政许可法 §34), `wrong-status`, `other-version` (the case must be moved to the
 * present engine first), and those of the command itself.
 */
export function decide(of: Case, command: Command, actor: Actor, now: string, world: World): Decided {
  const problems = [...refusals(of, command, actor), ...engineRefusals(of, command, world)]
  if (problems.length > 0) return { ok: false, problems }
  const telling = story(of, world, actor, now)
  const refused = perform(telling, command)
  if (refused.length > 0) return { ok: false, problems: refused }
  tellParent(telling, isOver(of.status))
  recordOverruns(telling, of)
  return { ok: true, case: telling.case(), ...telling.told() }
}

function perform(telling: Story, command: Command): Problem[] {
  switch (command.type) {
    case 'save-answers':
      return saveAnswers(telling, command)
    case 'add-file':
      return addFile(telling, command)
    case 'remove-file':
      return removeFile(telling, command)
    case 'submit':
      return submit(telling, command)
    case 'withdraw':
      return withdraw(telling, command)
    case 'begin-special':
      return beginSpecial(telling, command)
    case 'end-special':
      return endSpecial(telling, command)
    case 'extend':
      return extend(telling, command)
    case 'allow-second-notice':
      return allowSecondNotice(telling, command)
    case 'offer-hearing':
      return offerHearing(telling, command)
    case 'request-hearing':
      return requestHearing(telling)
    case 'call-hearing':
      return callHearing(telling, command)
    case 'revoke':
      return revoke(telling, command)
    case 'end-certificate':
      return endCertificate(telling, command)
    case 'explain-supervision':
      return explainSupervision(telling, command)
    case 'return-supervision':
      return returnSupervision(telling, command)
    case 'close-supervision':
      return closeSupervision(telling, command)
    case 'recompute-clocks':
      return recomputeClocks(telling, command)
    case 'claim':
      return claim(telling, command)
    case 'release':
      return release(telling, command)
    case 'transfer':
      return transfer(telling, command)
    case 'accept':
      return accept(telling, command)
    case 'ask-supplement':
      return askSupplement(telling, command)
    case 'refuse-acceptance':
      return refuseAcceptance(telling, command)
    case 'answer-supplement':
      return answerSupplement(telling, command)
    case 'record-inspection':
      return recordInspection(telling, command)
    case 'give-opinion':
      return giveOpinion(telling, command)
    case 'grant':
      return grant(telling, command)
    case 'refuse':
      return refuse(telling, command)
    case 'deliver':
      return deliver(telling, command)
    case 'fire-timer':
      return fireTimer(telling, command)
    case 'migrate':
      return migrate(telling, command)
    case 'modify':
      return modify(telling, command)
    case 'complete-job':
      return completeJob(telling, command)
    case 'fail-job':
      return failJob(telling, command)
    case 'throw-job-error':
      return throwJobError(telling, command)
    case 'start-activity':
      return startActivity(telling, command)
    case 'complete-scope':
      return completeScope(telling, command)
    case 'deliver-message':
      return deliverMessage(telling, command)
    case 'hear-signal':
      return hearSignal(telling, command)
    case 'resolve-incident':
      return resolveIncident(telling, command)
  }
}

function refusals(of: Case, command: Command, actor: Actor): Problem[] {
  if (!may(actor, 'view', of)) return [{ code: 'not-yours' }]
  if (isTaskCommand(command)) return taskRefusals(of, command, actor)
  return may(actor, command.type, of) ? [] : [{ code: 'not-yours' }]
}

/** A case that another version of the engine has stepped goes on only when somebody has moved it: never in silence. */
function engineRefusals({ process }: Case, { type }: Command, { service }: World): Problem[] {
  if (type === 'migrate' || process === null || process.status !== 'active') return []
  return process.version === service.process.version ? [] : [{ code: 'other-version' }]
}

function taskRefusals(of: Case, command: TaskCommand, actor: Actor): Problem[] {
  const task = of.tasks.find(open => open.key === command.key)
  const action = worksOn[command.type]
  if (task === undefined || (action !== 'any' && task.action !== action)) return [{ code: 'no-such-task' }]
  const receives = command.type === 'deliver' && may(actor, 'deliver', of)
  if (!mayWorkOn(actor, task, of) && !receives) return [{ code: 'not-yours' }]
  if (actor.kind !== 'officer') return []
  if (task.assignee !== null && task.assignee.id !== actor.id) {
    return [{ code: 'task-taken', params: { by: task.assignee.name, at: task.assignee.since } }]
  }
  if (action !== 'any' || command.type === 'claim') {
    if (didBefore(of, task, actor)) return [{ code: 'same-officer' }]
  }
  return []
}
