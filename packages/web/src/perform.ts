// Takes a step: load, decide, append; and again if somebody else was faster. The one way in which pages and jobs change a case.
import {
  type Actor,
  type Applicant,
  asCase,
  type Case,
  type Command,
  type Decided,
  decide,
  fold,
  type PartyRecord,
  startDraft,
} from '@baotu/case'
import type { Problem, Service } from '@baotu/service'
import {
  append,
  createCase,
  loadCase,
  loadDraft,
  partyRecord,
  type Step,
  type StoredCase,
} from '@baotu/store'
import type { Platform } from './platform.ts'
import { type Before, recordStep, serviceOf } from './record-step.ts'

export type Performed =
  | { ok: true; case: Case }
  | { ok: false; missing: true }
  /** `meanwhile`: who took the step that came first, when one did. */
  | { ok: false; missing?: false; problems: Problem[]; case: Case; meanwhile: Meanwhile | null }

export type Meanwhile = { actor: Actor; command: string; at: string }

/** Codes enough for the papers and the certificate of one step. */
const codesAStep = 6
const tries = 4

/**
 * @param commandId made by whoever asks, so that the same click sent twice is one step
 * @param opened the case as this request has read it already
 * @param fence the job that takes the step; throws when another worker has taken the job over meanwhile
 */
export async function perform(
  platform: Platform,
  actor: Actor,
  caseId: string,
  command: Command,
  commandId: string,
  opened?: Before | null,
  fence?: Step['fence'],
): Promise<Performed> {
  let meanwhile: Meanwhile | null = null
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const given = attempt === 0 ? opened : null
    const before = given ?? (await openCase(platform, actor, caseId, command.type))
    if (before === null) return { ok: false, missing: true }
    const party = await knownOf(platform, actor, before.case, command)
    // One moment for all of a step: what is kept of the case is what its history amounts to.
    const at = platform.now().toString({ fractionalSecondDigits: 3 })
    const decided = decideAt(platform, before.case, command, { actor, at, party })
    if (!decided.ok) return { ok: false, problems: decided.problems, case: before.case, meanwhile }
    const step = recordStep(platform, before, decided, { id: commandId, at, actor })
    const result = await append(platform.store, actor, fence ? { ...step, fence } : step)
    if (result.ok)
      return { ok: true, case: result.repeated ? await reread(platform, actor, caseId) : decided.case }
    if ('missing' in result) return { ok: false, missing: true }
    if ('overtaken' in result) throw new Error(`The job that stepped the case ${caseId} was taken over`)
    const { lastCommand } = result.conflict
    meanwhile = { actor: lastCommand.actor as Actor, command: lastCommand.type, at: lastCommand.at }
  }
  throw new Error(`The case ${caseId} changed ${tries} times while a step was tried`)
}

/** The case and where it stands, or null when there is none that this actor may see. `purpose` goes to the access log. */
export async function openCase(
  platform: Platform,
  actor: Actor,
  caseId: string,
  purpose: string,
): Promise<Before | null> {
  const stored = await loadCase(platform.store, actor, caseId, purpose)
  return stored && counted(platform, stored)
}

/** The one open draft of the applicant's party for a service, the oldest should two ever be begun at once; or null. */
export async function openDraftOf(
  platform: Platform,
  actor: Applicant,
  service: string,
): Promise<Before | null> {
  const stored = await loadDraft(platform.store, actor, service)
  return stored && counted(platform, stored)
}

/** Begins a draft with what is already known. */
export async function beginDraft(
  platform: Platform,
  actor: Applicant,
  service: Service,
  id: string,
  answers: Case['answers'],
): Promise<Case> {
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  const draft = { site: platform.store.site, id, service: { id: service.id, version: service.version } }
  const first = startDraft(draft, actor, at)
  const events = [first, { type: 'answers-saved' as const, answers, at, by: first.by }]
  const begun = fold(events)
  if (begun === null) throw new Error('A draft began without an event')
  const step = recordStep(
    platform,
    null,
    { ok: true, case: begun, events, jobs: [] },
    { id: `start:${id}`, at, actor },
  )
  await createCase(platform.store, actor, step)
  return begun
}

/** A case is shown and decided by the calendar that the site has now, whichever node changed it. */
async function counted(platform: Platform, stored: StoredCase): Promise<Before> {
  const { calendarKeeper: keeper } = platform
  if (stored.calendarVersion > keeper.stored().version) await keeper.refresh()
  return { case: asCase(stored.state), base: { rev: stored.rev, head: stored.head } }
}

/** What an application depends on besides itself: certificates of the party, and promises that it broke. */
async function knownOf(
  platform: Platform,
  actor: Actor,
  of: Case,
  command: Command,
): Promise<PartyRecord | undefined> {
  if (command.type !== 'submit') return undefined
  const { commitment, certificateActs } = serviceOf(platform, of).guide
  if (commitment === undefined && certificateActs === undefined) return undefined
  return partyRecord(platform.store, actor, of.applicant)
}

function decideAt(
  platform: Platform,
  of: Case,
  command: Command,
  { actor, at, party }: { actor: Actor; at: string; party: PartyRecord | undefined },
): Decided {
  const service = serviceOf(platform, of)
  const codes = Array.from({ length: codesAStep }, platform.code)
  const world = { service, site: platform.catalog.site, calendar: platform.calendar, party, codes }
  return decide(of, command, actor, at, world)
}

async function reread(platform: Platform, actor: Actor, caseId: string): Promise<Case> {
  const now = await openCase(platform, actor, caseId, 'repeated')
  if (now === null) throw new Error(`The case ${caseId} was there a moment ago`)
  return now.case
}
