// Runs a declared example through the life cycle: what a service promises of itself, tried.
import type { WorkingCalendar } from '@baotu/calendar'
import type { DemoAccounts, Example, ExampleStep, Problem, Service, Site } from '@baotu/service'
import type { Actor, Applicant } from '../actor.ts'
import type { Case, CaseFile } from '../case.ts'
import { certificateIdentifier } from '../certificate-identifier.ts'
import type { Command } from '../command.ts'
import { decide } from '../decide.ts'
import type { CaseEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { PartyRecord } from '../party-record.ts'
import { startDraft } from '../start-draft.ts'
import type { World } from '../story.ts'
import { timers } from '../timers.ts'
import { actorOf, applicantOf } from './example-actor.ts'
import { commandOf } from './example-command.ts'
import { unmet } from './unmet.ts'

export type Rehearsal = {
  /** Sentences that say what did not follow as declared; empty when all did. */
  faults: string[]
  case: Case
  events: CaseEvent[]
  /** Every step taken, with who took it when: enough to take the same steps in a real city. */
  taken: { command: Command; actor: Actor; at: string }[]
}

/** What an example needs beside its service. */
export type Stage = { site: Site; accounts: DemoAccounts; calendar: WorkingCalendar; sequence: number }

export function runExample(service: Service, example: Example, stage: Stage): Rehearsal {
  const applicant = applicantOf(stage.accounts, example.applicant, example.party)
  const play = rehearsal(service, example, applicant, stage)
  play.take({ type: 'save-answers', answers: example.answers }, applicant, example.at)
  for (const file of attached(example.files, example.at, 'file'))
    play.take({ type: 'add-file', file }, applicant, example.at)
  const problems = play.try(
    {
      type: 'submit',
      sequence: stage.sequence,
      queryCode: 'EXAMPLE1',
      ...(example.route && { route: example.route }),
    },
    applicant,
    example.at,
  )
  if (example.refused !== undefined) {
    const as = problems.some(({ code }) => code === example.refused)
    return play.end(
      as ? undefined : `submission must be refused with ${example.refused}, but got ${told(problems)}`,
    )
  }
  if (example.incomplete !== undefined) {
    play.blame('submission', compareProblems(example.incomplete, problems))
    return play.end()
  }
  if (problems.length > 0) return play.end(`submission was refused: ${told(problems)}`)
  play.blame('after submission', unmet(play.case(), example.submitted, stage.calendar))
  for (const [index, step] of example.steps.entries()) {
    const where = `step ${index + 1} (${step.do} by ${step.who})`
    const stopped = takeStep(play, step, where, stage, applicant)
    if (stopped !== null) return play.end(stopped)
    play.blame(where, unmet(play.case(), step.then, stage.calendar))
  }
  play.blame('at the end', unmet(play.case(), example.follows, stage.calendar))
  return play.end()
}

type Play = ReturnType<typeof rehearsal>

function takeStep(
  play: Play,
  step: ExampleStep,
  where: string,
  stage: Stage,
  applicant: Applicant,
): string | null {
  if (step.do === 'wait') return play.wait(step.at)
  const actor = actorOf(stage.accounts, step.who, applicant)
  if (step.answers !== undefined) {
    play.take({ type: 'save-answers', answers: { ...play.case().answers, ...step.answers } }, actor, step.at)
  }
  for (const file of attached(step.files ?? [], step.at, where))
    play.take({ type: 'add-file', file }, actor, step.at)
  if (step.do === 'supply') return null
  const command = commandOf(play.case(), step)
  if (command === null) return `${where}: no task of ${step.do} is open; open are ${open(play.case())}`
  const problems = play.try(command, actor, step.at)
  if (step.refused !== undefined) {
    const as = problems.some(problem => problem.code === step.refused)
    return as ? null : `${where} must be refused with ${step.refused}, but got ${told(problems) || 'done'}`
  }
  return problems.length === 0 ? null : `${where} was refused: ${told(problems)}`
}

function rehearsal(service: Service, { at, known }: Example, applicant: Applicant, stage: Stage) {
  const party = partyRecord(service, known)
  const draft = { site: stage.site.id, id: 'example', service: { id: service.id, version: service.version } }
  const first = startDraft(draft, applicant, at)
  const events: CaseEvent[] = [first]
  const taken: Rehearsal['taken'] = []
  const faults: string[] = []
  let current = evolve(null, first)
  let step = 0
  const attempt = (command: Command, actor: Actor, now: string): Problem[] => {
    const codes = Array.from({ length: 9 }, (_, index) => `EX${step}X${index}`)
    const world: World = { service, site: stage.site, calendar: stage.calendar, party, codes }
    const decided = decide(current, command, actor, now, world)
    if (!decided.ok) return decided.problems
    step += 1
    current = decided.case
    events.push(...decided.events)
    taken.push({ command, actor, at: now })
    return []
  }
  return {
    case: () => current,
    try: attempt,
    /** Fires whatever has come due by then, the earliest first. */
    wait(now: string): null {
      for (let many = 0; many < 20; many += 1) {
        const due = timers(current, service, stage.calendar, stage.site).filter(({ dueAt }) =>
          isBefore(dueAt, now),
        )
        const first = due.sort((a, b) => (isBefore(a.dueAt, b.dueAt) ? -1 : 1))[0]
        if (first === undefined) return null
        const { kind, key } = first
        const problems = attempt({ type: 'fire-timer', kind, key }, { kind: 'system' }, now)
        if (problems.length > 0) faults.push(`fire-timer was refused: ${told(problems)}`)
      }
      return null
    },
    take(command: Command, actor: Actor, now: string) {
      const problems = attempt(command, actor, now)
      if (problems.length > 0) faults.push(`${command.type} was refused: ${told(problems)}`)
    },
    blame: (where: string, sentences: string[]) =>
      void faults.push(...sentences.map(one => `${where}: ${one}`)),
    end(fault?: string): Rehearsal {
      if (fault !== undefined) faults.push(fault)
      return { faults, case: current, events, taken }
    },
  }
}

/** What an example says is known of the party, as the register would have it. */
function partyRecord({ certificate }: Service, known: Example['known']): PartyRecord {
  const kind = certificate?.type ?? ''
  const certificates = (known?.certificates ?? []).map(({ number, validUntil }, place) => ({
    caseId: `former-${place + 1}`,
    identifier: certificateIdentifier({
      type21: kind,
      issuer: kind.slice(0, 18),
      serial: `2020${String(place + 1).padStart(8, '0')}`,
      version: 1,
    }),
    kind,
    number,
    state: 'valid',
    validUntil,
  }))
  return { certificates, brokenUntil: known?.brokenUntil ?? null }
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0
}

function attached(files: { material: string; file: string }[], at: string, prefix: string): CaseFile[] {
  return files.map(({ material, file }, index) => ({
    id: `${prefix}-${index + 1}`,
    material,
    name: file,
    type: 'application/pdf',
    size: 1000,
    sha256: '0'.repeat(64),
    at,
  }))
}

function compareProblems(expected: Record<string, string>, problems: Problem[]): string[] {
  const found = Object.fromEntries(problems.map(problem => [problem.path ?? '', problem.code]))
  const paths = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort()
  return paths
    .filter(path => expected[path] !== found[path])
    .map(
      path =>
        `${path || '(the case)'} must give ${expected[path] ?? 'no problem'}, but gives ${found[path] ?? 'none'}`,
    )
}

function told(problems: Problem[]): string {
  return problems.map(({ code, path }) => (path === undefined ? code : `${path}: ${code}`)).join(', ')
}

function open(of: Case): string {
  return of.tasks.map(task => task.element).join(', ') || 'none'
}
