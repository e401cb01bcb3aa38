// The first wall: who may do what, in one table. The second is row-level security in the store; they are tested against each other.
import type { Role } from '@baotu/service'
import type { Actor, Applicant, Officer } from './actor.ts'
import type { Case, CaseOffer, Task } from './case.ts'
import type { CommandType } from './command.ts'
import type { SupervisionRecord } from './supervision/record.ts'

export type Action =
  | CommandType
  | 'view'
  | 'view-history'
  | 'view-readers'
  | 'fetch-file'
  | 'fetch-paper'
  | 'fetch-archive'
  | 'rate'

/** True when this actor may do this to the case at all; whether the case is in the right state is `decide`'s to say. */
export function may(actor: Actor, action: Action, of: Case): boolean {
  return policy[action](actor, of)
}

/** True when this actor may do the work of this task: the applicant's own, or one of the officer's department and role. */
export function mayWorkOn(actor: Actor, task: Task, of: Case): boolean {
  if (task.department === null) return owns(actor, of)
  return (
    isOfficer(actor) &&
    actor.department === task.department &&
    (task.role === null || actor.roles.includes(task.role))
  )
}

/** True when this officer did work that the task must be distinct from: two or more staff examine (行政许可法 §34). */
export function didBefore(of: Case, task: Task, officer: Officer): boolean {
  const done = [...of.opinions, ...of.inspections].filter(work => work.by.id === officer.id)
  return done.some(work => task.distinctFrom.includes(work.element))
}

/** True when this officer's department and role choose among these steps. */
export function mayChoose(actor: Actor, { department, role }: CaseOffer): boolean {
  return isOfficer(actor) && actor.department === department && (role === null || actor.roles.includes(role))
}

/** True when this officer's department answers for the record. */
export function mayExplain(actor: Actor, { department }: Pick<SupervisionRecord, 'department'>): boolean {
  return actor.kind === 'officer' && actor.department === department
}

type Rule = (actor: Actor, of: Case) => boolean

const owns = (actor: Actor, of: Case): boolean =>
  isApplicant(actor) && actor.party.kind === of.applicant.kind && actor.party.id === of.applicant.id

const handles: Rule = (actor, of) =>
  isOfficer(actor) && of.status !== 'draft' && of.departments.includes(actor.department)

// A draft that was given up is withdrawn, but was never anybody's but the party's.
const supervises: Rule = (actor, of) => actor.kind === 'supervisor' && of.submittedAt !== null

const reads: Rule = (actor, of) =>
  owns(actor, of) || handles(actor, of) || supervises(actor, of) || actor.kind === 'system'

/** What the platform does in its own name, when a moment or an answer has come. */
const isPlatform: Rule = actor => actor.kind === 'system'

/** The platform submits and withdraws what the process of another case asked for, in the party's name. */
const ownsOrBegan: Rule = (actor, of) =>
  owns(actor, of) || (actor.kind === 'system' && of.parent !== undefined)

const chooses: Rule = (actor, of) =>
  handles(actor, of) && (of.offers ?? []).some(offer => mayChoose(actor, offer))

/** Whoever is trusted with the running of processes mends what stopped in the cases of the department. */
const operates: Rule = (actor, of) =>
  handles(actor, of) && isOfficer(actor) && actor.roles.includes('operate')

// The department that decided keeps the file of the case; others read what they took part in.
const archives: Rule = (actor, of) =>
  (handles(actor, of) && isOfficer(actor) && of.departments[0] === actor.department) ||
  supervises(actor, of) ||
  actor.kind === 'system'

const hasTask: (action: Task['action']) => Rule = action => (actor, of) =>
  handles(actor, of) && of.tasks.some(task => task.action === action && mayWorkOn(actor, task, of))

const hasAnyTask: Rule = (actor, of) =>
  handles(actor, of) && of.tasks.some(task => mayWorkOn(actor, task, of))

/** An officer of the deciding department in one of these roles; the steps of the case itself, not of a task. */
function decides(...roles: Role[]): Rule {
  return (actor, of) =>
    handles(actor, of) &&
    isOfficer(actor) &&
    actor.department === of.departments[0] &&
    roles.some(role => actor.roles.includes(role))
}

/** An officer of a department that a supervision record makes answer for something in the case. */
const answersFor: Rule = (actor, of) =>
  handles(actor, of) && (of.supervisions ?? []).some(record => mayExplain(actor, record))

const policy: Record<Action, Rule> = {
  view: reads,
  'view-history': reads,
  'view-readers': owns,
  'fetch-file': reads,
  'fetch-paper': reads,
  'fetch-archive': archives,
  rate: owns,
  'save-answers': owns,
  'add-file': owns,
  'remove-file': owns,
  submit: ownsOrBegan,
  withdraw: ownsOrBegan,
  'recompute-clocks': ({ kind }) => kind === 'system',
  'answer-supplement': owns,
  claim: hasAnyTask,
  release: hasAnyTask,
  transfer: hasAnyTask,
  accept: hasTask('intake'),
  'ask-supplement': hasTask('intake'),
  'refuse-acceptance': hasTask('intake'),
  'record-inspection': hasTask('inspection'),
  'give-opinion': hasTask('review'),
  grant: hasTask('ruling'),
  refuse: hasTask('ruling'),
  migrate: actor => actor.kind === 'system',
  modify: actor => actor.kind === 'system',
  'begin-special': decides('review', 'rule'),
  'end-special': decides('review', 'rule'),
  extend: decides('rule'),
  'offer-hearing': decides('review', 'rule'),
  'call-hearing': decides('review', 'rule'),
  'request-hearing': owns,
  'allow-second-notice': supervises,
  revoke: decides('rule'),
  'end-certificate': isPlatform,
  'explain-supervision': answersFor,
  'return-supervision': supervises,
  'close-supervision': supervises,
  deliver: (actor, of) => owns(actor, of) || hasTask('delivery')(actor, of),
  'fire-timer': isPlatform,
  'complete-job': isPlatform,
  'fail-job': isPlatform,
  'throw-job-error': isPlatform,
  'start-activity': chooses,
  'complete-scope': chooses,
  'deliver-message': isPlatform,
  'hear-signal': isPlatform,
  'resolve-incident': operates,
}

function isApplicant(actor: Actor): actor is Applicant {
  return actor.kind === 'applicant'
}

function isOfficer(actor: Actor): actor is Officer {
  return actor.kind === 'officer'
}
