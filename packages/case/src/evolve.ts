// (case, event) -> case. Nothing is decided here; what has happened has happened.
import { evolve as evolveProcess } from '@baotu/process'
import type { Case, CaseIncident, Task } from './case.ts'
import type { Clock } from './clock.ts'
import type { CaseEvent } from './event.ts'
import { after, type Move } from './status.ts'
import { withRecord } from './supervision/record.ts'

/** Folds one event. The first event of a case is `draft-started`; before it the case is null. */
export function evolve(before: Case | null, event: CaseEvent): Case {
  if (event.type === 'draft-started') return started(event)
  if (before === null) throw new Error(`A case begins with draft-started, not with ${event.type}`)
  return { ...before, ...change(before, event) }
}

export function fold(events: readonly CaseEvent[]): Case | null {
  return events.reduce<Case | null>(evolve, null)
}

function change(before: Case, event: Exclude<CaseEvent, { type: 'draft-started' }>): Partial<Case> {
  const { at } = event
  switch (event.type) {
    case 'answers-saved':
      return { answers: event.answers, savedAt: at }
    case 'file-added':
      return { files: [...before.files, event.file], savedAt: at }
    case 'file-removed':
      return { files: before.files.filter(file => file.id !== event.id), savedAt: at }
    case 'case-submitted':
      return {
        ...moved(before, 'submit'),
        number: event.number,
        queryCode: event.queryCode,
        departments: [event.deciding],
        submittedAt: at,
        about: event.about ?? null,
      }
    case 'decisions-made':
      return { findings: event.finding }
    case 'process-moved':
      return { process: event.events.reduce(evolveProcess, before.process) }
    case 'task-opened':
      return { tasks: [...before.tasks, event.task], departments: joined(before, event.task.department) }
    case 'task-closed':
      return { tasks: before.tasks.filter(task => task.key !== event.key) }
    case 'task-changed':
      return {
        tasks: before.tasks.map(task => (task.key === event.task.key ? event.task : task)),
        departments: joined(before, event.task.department),
      }
    case 'task-claimed':
    case 'task-transferred':
      return { tasks: assigned(before.tasks, event.key, { ...event.officer, since: at }) }
    case 'task-released':
      return { tasks: assigned(before.tasks, event.key, null) }
    case 'clock-started':
      return { clocks: [...before.clocks, event.clock] }
    case 'clock-stopped':
      return { clocks: running(before.clocks, event.name, clock => ({ ...clock, stoppedOn: event.on })) }
    case 'clock-paused': {
      const pause = { from: event.on, until: null, reason: event.reason }
      return {
        clocks: running(before.clocks, event.name, clock => ({ ...clock, pauses: [...clock.pauses, pause] })),
      }
    }
    case 'clock-resumed':
      return { clocks: running(before.clocks, event.name, clock => resumed(clock, event.on)) }
    case 'clock-extended':
      return {
        clocks: running(before.clocks, event.name, clock => ({ ...clock, extension: event.extension })),
      }
    case 'second-notice-allowed':
      return { secondNotice: event.allowed }
    case 'limit-warned': {
      const open = (before.warnings ?? []).filter(({ task }) => before.tasks.some(({ key }) => key === task))
      return { warnings: [...open, event.warning] }
    }
    case 'supervision-opened':
    case 'supervision-raised':
    case 'supervision-explained':
    case 'supervision-returned':
    case 'supervision-closed':
      return { supervisions: withRecord(before.supervisions, event.record) }
    // Due days are counted, not kept: the event tells why they are counted otherwise since.
    case 'clocks-recomputed':
      return {}
    case 'supplement-asked':
      return {
        ...moved(before, 'ask-supplement'),
        secondNotice: null,
        supplement: { lines: event.lines, askedAt: at, by: event.by, answeredAt: null },
      }
    case 'supplement-answered': {
      const notice = before.supplement
      return {
        ...moved(before, 'answer-supplement'),
        supplement: notice && { ...notice, lines: event.lines, answeredAt: at },
      }
    }
    case 'case-accepted':
      return { ...moved(before, 'accept'), acceptedAt: at, deemedOn: event.deemedOn ?? null }
    case 'acceptance-refused':
      return { ...moved(before, 'refuse-acceptance'), refusal: event.refusal, closedAt: at }
    case 'case-turned-away': {
      const move = event.refusal.reason === 'not-needed' ? 'find-not-needed' : 'find-not-ours'
      return { ...moved(before, move), refusal: event.refusal, closedAt: at }
    }
    case 'case-lapsed':
      return { ...moved(before, 'lapse'), closedAt: at }
    case 'special-begun':
      return { ...moved(before, 'pause'), specials: [...before.specials, event.special] }
    case 'special-ended':
      return ended(before, event)
    case 'inspection-recorded':
      return { inspections: [...before.inspections, event.record] }
    case 'opinion-given':
      return { opinions: [...before.opinions, event.opinion] }
    case 'case-ruled':
      return event.ruling.outcome === 'granted'
        ? { ...moved(before, 'grant'), ruling: event.ruling }
        : { ...moved(before, 'refuse'), ruling: event.ruling, closedAt: at }
    case 'certificate-issued':
      return { certificate: event.certificate }
    case 'paper-ordered':
      return { papers: [...before.papers, event.paper] }
    case 'department-told':
      return { told: [...before.told, event.told], departments: joined(before, event.told.department) }
    case 'route-chosen':
      return { route: event.route }
    case 'certificate-ended': {
      const { certificate } = before
      return { certificate: certificate && { ...certificate, ended: event.end } }
    }
    case 'case-revoked': {
      const { certificate } = before
      const ended = { state: 'revoked' as const, at, ground: event.ground, reasons: event.reasons }
      return {
        ...moved(before, 'revoke'),
        certificate: certificate && { ...certificate, ended },
        closedAt: at,
      }
    }
    case 'promise-broken':
      return { brokenPromise: { until: event.until, at } }
    case 'hearing-offered':
      return { hearing: { matter: event.matter, offeredAt: at, requestedAt: null, call: null } }
    case 'hearing-requested':
      return { hearing: before.hearing && { ...before.hearing, requestedAt: at } }
    case 'hearing-called':
      return { hearing: before.hearing && { ...before.hearing, call: event.call } }
    case 'certificate-delivered':
      return { delivery: event.delivery }
    case 'case-withdrawn':
      return { ...moved(before, 'withdraw'), closedAt: at }
    case 'case-migrated':
      return {
        service: { ...before.service, version: event.to },
        opinions: renamed(before.opinions, event.elements),
        inspections: renamed(before.inspections, event.elements),
        ...(before.offers && { offers: renamed(before.offers, event.elements) }),
        ...(before.incidents && { incidents: renamed(before.incidents, event.elements) }),
      }
    case 'case-modified':
      return {}
    case 'case-closed':
      return { ...moved(before, 'close'), closedAt: at }
    case 'message-received':
      return {}
    case 'steps-offered':
      return {
        offers: [...(before.offers ?? []), event.offer],
        departments: joined(before, event.offer.department),
      }
    case 'offer-ended':
      return { offers: (before.offers ?? []).filter(({ key }) => key !== event.key) }
    case 'incident-raised':
      return { incidents: [...standing(before, event.incident.key), event.incident] }
    case 'incident-closed':
      return { incidents: standing(before, event.key) }
  }
}

function standing(before: Case, but: number): CaseIncident[] {
  return (before.incidents ?? []).filter(incident => incident.key !== but)
}

function moved(before: Case, move: Move): Pick<Case, 'status'> {
  const status = after(before.status, move)
  if (status === null) throw new Error(`An event says ${move} of a case that was ${before.status}`)
  return { status }
}

function joined(before: Case, department: string | null): string[] {
  if (department === null || before.departments.includes(department)) return before.departments
  return [...before.departments, department]
}

/** Work stays tied to the element it was done at, whatever that is called now. */
function renamed<Work extends { element: string }>(work: Work[], elements: Record<string, string>): Work[] {
  return work.map(one => ({ ...one, element: elements[one.element] ?? one.element }))
}

function assigned(tasks: Task[], key: number, assignee: Task['assignee']): Task[] {
  return tasks.map(task => (task.key === key ? { ...task, assignee } : task))
}

function running(clocks: Clock[], name: string, change: (clock: Clock) => Clock): Clock[] {
  return clocks.map(clock => (clock.name === name && clock.stoppedOn === null ? change(clock) : clock))
}

function resumed(clock: Clock, on: string): Clock {
  return {
    ...clock,
    pauses: clock.pauses.map(pause => (pause.until === null ? { ...pause, until: on } : pause)),
  }
}

function ended(
  before: Case,
  { id, on, result }: Extract<CaseEvent, { type: 'special-ended' }>,
): Partial<Case> {
  const specials = before.specials.map(one => (one.id === id ? { ...one, endedOn: on, result } : one))
  const last = specials.every(one => one.endedOn !== null)
  return last ? { ...moved(before, 'resume'), specials } : { specials }
}

function started(event: Extract<CaseEvent, { type: 'draft-started' }>): Case {
  const { site, id, service, applicant, agent, parent, at } = event
  return {
    ...(parent && { parent }),
    site,
    id,
    number: null,
    queryCode: null,
    service,
    status: 'draft',
    applicant,
    agent,
    departments: [],
    answers: {},
    files: [],
    process: null,
    tasks: [],
    clocks: [],
    findings: null,
    supplement: null,
    secondNotice: null,
    specials: [],
    route: null,
    about: null,
    brokenPromise: null,
    hearing: null,
    inspections: [],
    opinions: [],
    refusal: null,
    ruling: null,
    certificate: null,
    papers: [],
    told: [],
    delivery: null,
    startedAt: at,
    savedAt: at,
    submittedAt: null,
    acceptedAt: null,
    deemedOn: null,
    closedAt: null,
  }
}
