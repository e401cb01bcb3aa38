// Who may do what at which address, written from the law of the house (DESIGN.md, packages/case/SPEC.md C7) and not from `may`: by
// person, department and stage. An address without a rule here fails the test.
import type { Actor } from '@baotu/case'
import { ratingRules } from './rating-rules.ts'
import type { Settled, Stage } from './settled-city.ts'
import { supervisionRules } from './supervision-rules.ts'

/**
 * served: answered, perhaps with what to mend. moved: refused by the state of the case (409). hidden: told nothing, as if it were not
 * there (404). sign-in: sent to sign in.
 */
export type Verdict = 'served' | 'moved' | 'hidden' | 'sign-in'

export type Who = {
  label: string
  actor: Actor
  /** the session is one of another site of the installation */
  elsewhere?: true
}

export type Place = {
  stage: Stage
  settled: Settled
  task: Settled['tasks'][number] | null
  /** the supervising department was told of this case */
  told: boolean
}

export type Rule = (who: Who, place: Place) => Verdict

/** The party whose cases these are. */
export const ownerParty = '91370102DEM0000A8C'

const anonymous = ({ actor, elsewhere }: Who) => actor.kind === 'anonymous' || elsewhere === true
const isApplicant = ({ actor }: Who) => actor.kind === 'applicant'
const isStaff = ({ actor }: Who) => actor.kind === 'officer' || actor.kind === 'supervisor'
const owns = ({ actor }: Who) => actor.kind === 'applicant' && actor.party.id === ownerParty

const open: Rule = () => 'served'
const applicants: Rule = who => (anonymous(who) ? 'sign-in' : isApplicant(who) ? 'served' : 'hidden')
const staff: Rule = who => (anonymous(who) ? 'sign-in' : isStaff(who) ? 'served' : 'hidden')

/** The whole file of a case, for the department that decided and those who watch, once it can change no more. */
const archive: Rule = (who, place) => {
  const seen = desk(who, place)
  const decided = who.actor.kind !== 'officer' || who.actor.department === 'approval'
  if (seen !== 'served' || !decided) return seen === 'served' ? 'hidden' : seen
  return at(['refused', 'not-accepted', 'withdrawn'])(who, place)
}

/** The calendar moves every deadline of the city: whoever belongs to a department only reads it. */
const keeper: Rule = (who, place) =>
  staff(who, place) === 'served' && who.actor.kind !== 'supervisor' ? 'hidden' : staff(who, place)

/** The start of an application is for everybody but those who work here. */
const start: Rule = who => (!anonymous(who) && isStaff(who) ? 'hidden' : 'served')

/** Only the party itself; then as the stage lets it. */
const own =
  (then: Rule = open): Rule =>
  (who, place) =>
    anonymous(who) ? 'sign-in' : owns(who) ? then(who, place) : 'hidden'

const at =
  (stages: Stage[], otherwise: Verdict = 'moved'): Rule =>
  (_who, { stage }) =>
    stages.includes(stage) ? 'served' : otherwise

const underWay: Stage[] = ['draft', 'submitted', 'supplementing', 'accepted', 'second-review', 'to-rule']
const neverSubmitted: Stage[] = ['draft', 'discarded']

/** Pages of one's own draft. Who has none is sent to the start, and a form of a draft that is not there is refused. */
const draftPage: Rule = applicants
const draftForm: Rule = (who, place) =>
  applicants(who, place) === 'served' && !owns(who) ? 'moved' : applicants(who, place)
const draftThing: Rule = (who, place) =>
  applicants(who, place) === 'served' && !owns(who) ? 'hidden' : applicants(who, place)

/** The deciding department from submission on; the supervising one once it takes part; supervisors whatever was submitted. */
function sees({ actor }: Who, { stage }: Place): boolean {
  if (neverSubmitted.includes(stage)) return false
  if (actor.kind === 'supervisor') return true
  if (actor.kind !== 'officer') return false
  if (actor.department === 'approval') return true
  const examined: Stage[] = ['accepted', 'second-review', 'to-rule', 'granted', 'refused']
  return actor.department === 'urban-management' && examined.includes(stage)
}

const desk: Rule = (who, place) =>
  staff(who, place) !== 'served' ? staff(who, place) : sees(who, place) ? 'served' : 'hidden'

/** No case here offers steps to choose from. */
const nobody: Rule = who => (anonymous(who) ? 'sign-in' : 'hidden')

const keepers: Rule = (who, place) => {
  const seen = desk(who, place)
  if (seen !== 'served') return seen
  return who.actor.kind === 'officer' && (who.actor.roles as string[]).includes('operate')
    ? 'served'
    : 'hidden'
}

const roleOf: Record<string, string> = {
  intake: 'intake',
  review: 'review',
  inspection: 'inspect',
  ruling: 'rule',
  delivery: 'deliver',
}
const departmentOf: Record<string, string> = { inspection: 'urban-management' }

/** What an officer meets at a task of a case that they see: nothing, the task, or that it is done. */
function taskSeen({ actor }: Who, { task }: Place): 'hidden' | 'theirs' | 'gone' {
  if (task === null) return 'gone'
  if (actor.kind !== 'officer') return 'hidden'
  const department = departmentOf[task.action] ?? 'approval'
  const role = roleOf[task.action]
  if (role === undefined || actor.department !== department) return 'hidden'
  return (actor.roles as string[]).includes(role) ? 'theirs' : 'hidden'
}

const taskForm: Rule = (who, place) => {
  const seen = desk(who, place)
  if (seen !== 'served') return seen
  if (who.actor.kind !== 'officer') return 'hidden'
  return taskSeen(who, place) === 'hidden' ? 'hidden' : 'served'
}

/** Zhou gave the first opinion of every case, and may not give the second (行政许可法 §34). */
const didFirst = ({ actor }: Who, { stage }: Place) =>
  'id' in actor && actor.id === 'zhou-shishen' && stage === 'second-review'

const taskStep =
  (action: string): Rule =>
  (who, place) => {
    const form = taskForm(who, place)
    if (form !== 'served') return form
    if (taskSeen(who, place) === 'gone') return 'moved'
    const task = place.task?.action
    if (action === 'release' || action === 'transfer') return 'served'
    if (didFirst(who, place)) return 'moved'
    return action === 'claim' || action === task ? 'served' : 'moved'
  }

const note: Rule = (who, place) => {
  const { actor } = who
  if (staff(who, place) !== 'served') return staff(who, place)
  const theirs = actor.kind === 'officer' && actor.department === 'urban-management'
  return theirs && place.told ? 'served' : 'hidden'
}

const steps = {
  accept: 'intake',
  'ask-supplement': 'intake',
  'refuse-acceptance': 'intake',
  'record-inspection': 'inspection',
  'give-opinion': 'review',
  grant: 'ruling',
  refuse: 'ruling',
  deliver: 'delivery',
  transfer: 'transfer',
}
const taskRules = Object.entries(steps).flatMap(([step, action]): [string, Rule][] => [
  [`GET /desk/cases/:id/tasks/:key/${step}`, taskForm],
  [`POST /desk/cases/:id/tasks/:key/${step}`, taskStep(action)],
])

/** Steps of the case itself: of the deciding department by role, one of the supervisor's; then as the stage lets them. */
const acts: Record<string, { roles: string[]; stages: Stage[] }> = {
  'begin-special': { roles: ['review', 'rule'], stages: ['accepted', 'second-review', 'to-rule'] },
  'end-special': { roles: ['review', 'rule'], stages: [] },
  extend: { roles: ['rule'], stages: ['accepted', 'second-review', 'to-rule'] },
  'allow-second-notice': { roles: ['supervisor'], stages: [] },
  revoke: { roles: ['rule'], stages: ['granted'] },
  'offer-hearing': { roles: ['review', 'rule'], stages: [] },
  'call-hearing': { roles: ['review', 'rule'], stages: [] },
}

const act =
  (name: string, then: Rule): Rule =>
  (who, place) => {
    const seen = desk(who, place)
    if (seen !== 'served') return seen
    const { actor } = who
    const holds =
      actor.kind === 'officer' && actor.department === 'approval' ? actor.roles : ([actor.kind] as string[])
    return holds.some(role => acts[name]?.roles.includes(role)) ? then(who, place) : 'hidden'
  }

const actRules = Object.entries(acts).flatMap(([name, { stages }]): [string, Rule][] => [
  [`GET /desk/cases/:id/${name}`, act(name, open)],
  [`POST /desk/cases/:id/${name}`, act(name, at(stages))],
])

export const rules: Record<string, Rule> = {
  'GET /': open,
  'GET /search': open,
  'GET /life/:event': open,
  'GET /services/:id': open,
  'GET /services/:id/files/*': open,
  'GET /accessibility': open,
  'GET /privacy': open,
  'GET /robots.txt': open,
  'GET /query': open,
  'POST /query': open,
  'GET /verify': open,
  'POST /verify': open,
  'GET /verify/:code': open,
  'GET /sign-in': open,
  'GET /sign-in/go': open,
  'GET /sign-in/return': open,
  'POST /sign-out': open,
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /metrics': open,
  // Only where nobody is real: the route is not there when DEMO is off.
  'GET /dev/outbox': open,

  'GET /apply/:service': start,
  'POST /apply/:service': applicants,
  'GET /apply/:service/:page': draftPage,
  'POST /apply/:service/:page': draftForm,
  'GET /apply/:service/materials': draftPage,
  'POST /apply/:service/materials': draftForm,
  'GET /apply/:service/materials/:material': open,
  'POST /apply/:service/materials/:material': draftForm,
  'GET /apply/:service/files/:file': draftThing,
  'GET /apply/:service/files/:file/remove': open,
  'POST /apply/:service/files/:file/remove': draftForm,
  'GET /apply/:service/check': draftPage,
  'GET /apply/:service/submit': open,
  'POST /apply/:service/submit': own(),
  'GET /apply/:service/discard': open,
  'POST /apply/:service/discard': draftForm,

  'GET /cases': applicants,
  'GET /cases/:id': own(),
  'GET /cases/:id/clocks/:clock': own((_who, { stage }) =>
    neverSubmitted.includes(stage) ? 'hidden' : 'served',
  ),
  'GET /cases/:id/receipt': own(),
  'GET /cases/:id/supplement': own(at(['supplementing'])),
  'POST /cases/:id/supplement': own(at(['supplementing'])),
  'GET /cases/:id/owed': own(at([])),
  'GET /cases/:id/hearing': own(at([])),
  'POST /cases/:id/hearing': own(at([])),
  'GET /cases/:id/materials/:material': open,
  'POST /cases/:id/materials/:material': own(at(['supplementing'])),
  'GET /cases/:id/files/:file': own(),
  'GET /cases/:id/files/:file/remove': open,
  'POST /cases/:id/files/:file/remove': own(at(['supplementing'])),
  'GET /cases/:id/withdraw': own(at(underWay)),
  'POST /cases/:id/withdraw': own(at(underWay)),
  'GET /cases/:id/receive': open,
  'POST /cases/:id/receive': own(),
  'GET /cases/:id/certificate': own(at(['granted'], 'hidden')),
  'GET /cases/:id/papers/:paper': own((_who, { stage }) =>
    neverSubmitted.includes(stage) ? 'hidden' : 'served',
  ),

  'GET /desk': staff,
  'GET /desk/queue': staff,
  'GET /desk/search': staff,
  'GET /desk/inbox': staff,
  'GET /desk/inbox/:id/:key/receive': staff,
  'POST /desk/inbox/:id/:key/receive': note,
  'GET /desk/cases/:id/tasks/:key/start-activity': staff,
  'POST /desk/cases/:id/tasks/:key/start-activity': nobody,
  'GET /desk/cases/:id/tasks/:key/complete-scope': staff,
  'POST /desk/cases/:id/tasks/:key/complete-scope': nobody,
  'GET /desk/incidents': staff,
  // No case here has stopped: whoever sees the case is led back to it, and only who keeps processes may ask for another try.
  'GET /desk/cases/:id/incidents/:kind/:key': desk,
  'POST /desk/cases/:id/incidents/:kind/:key': keepers,
  ...supervisionRules(staff),
  ...ratingRules(staff, own, at),
  'GET /desk/calendar': staff,
  'GET /desk/calendar/years': staff,
  'POST /desk/calendar/years': keeper,
  'GET /desk/calendar/overrides': staff,
  'POST /desk/calendar/overrides': keeper,
  'GET /desk/calendar/overrides/:day/lift': staff,
  'POST /desk/calendar/overrides/:day/lift': keeper,
  'GET /desk/cases/:id': desk,
  'GET /desk/cases/:id/clocks/:clock': desk,
  'GET /desk/cases/:id/archive': archive,
  'GET /desk/cases/:id/files/:file': desk,
  'GET /desk/cases/:id/papers/:paper': desk,
  'GET /desk/cases/:id/tasks/:key/claim': staff,
  'POST /desk/cases/:id/tasks/:key/claim': taskStep('claim'),
  'GET /desk/cases/:id/tasks/:key/release': staff,
  'POST /desk/cases/:id/tasks/:key/release': taskStep('release'),
  ...Object.fromEntries(taskRules),
  ...Object.fromEntries(actRules),
}

/** Whether the second wall lets this actor read the case at all: the same law, asked of the store. */
export function mayRead(who: Who, place: Place): boolean {
  return who.elsewhere ? false : owns(who) || sees(who, place)
}
