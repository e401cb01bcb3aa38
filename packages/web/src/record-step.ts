// A decided step as rows: what `append` writes in one statement.
import { createHash } from 'node:crypto'
import { cityZone, dayEnd } from '@baotu/calendar'
import { type Actor, type Case, type CaseEvent, type Decided, type Job, taskDue } from '@baotu/case'
import type { Service } from '@baotu/service'
import type { Head, Step } from '@baotu/store'
import { paperTitle } from './paper-title.ts'
import type { Platform } from './platform.ts'
import { placeOf } from './receive-file.ts'
import { waitRows } from './record-waits.ts'

/** Where the case stood when it was read; null for one that begins. */
export type Before = { case: Case; base: { rev: number; head: Head } }

export function recordStep(
  platform: Platform,
  before: Before | null,
  decided: Extract<Decided, { ok: true }>,
  command: { id: string; at: string; actor: Actor },
): Step {
  const { case: of, events, jobs } = decided
  const service = serviceOf(platform, of)
  const known = new Set(before?.case.tasks.map(task => task.key))
  return {
    caseId: of.id,
    base: before?.base ?? null,
    commandId: command.id,
    at: command.at,
    case: caseRow(service, of),
    events: events.map(eventRow),
    openTasks: of.tasks.filter(task => !known.has(task.key)).map(task => taskRow(platform, of, task)),
    tasks: of.tasks.filter(task => known.has(task.key)).map(task => taskRow(platform, of, task)),
    closeTasks: [...known].filter(key => !of.tasks.some(task => task.key === key)),
    uploads: events.flatMap(event => (event.type === 'file-added' ? [uploadRow(platform, event)] : [])),
    removeUploads: events.flatMap(event => (event.type === 'file-removed' ? [event.id] : [])),
    papers: events.flatMap(event => (event.type === 'paper-ordered' ? [paperRow(service, event)] : [])),
    certificates: events.flatMap(event =>
      event.type === 'certificate-issued' ? [certificateRow(event)] : [],
    ),
    revokeCertificates: events.flatMap(endedRow),
    jobs: jobs.map((job, index) => jobRow(of.id, job, `${command.id}:${index}`)),
    ...waitRows(platform, service, before, decided, command.actor),
  }
}

/** With pauses that grow, a job comes round for the last time a day after it was ordered; then an officer is told. */
export const mostTries = 14

/** The query code is kept as a hash beside the case, for those who ask without signing in. */
export function queryCodeHash(number: string, code: string): string {
  return createHash('sha256').update(`${number} ${code.trim().toUpperCase()}`).digest('hex')
}

type Happened<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** The service of a case at the version under which it began. */
export function serviceOf(platform: Platform, of: Case): Service {
  const service = platform.serviceOf(of.service.id, of.service.version)
  if (service === null) throw new Error(`No version ${of.service.version} of ${of.service.id}`)
  return service
}

function caseRow(service: Service, of: Case): Step['case'] {
  const { deciding, supervising } = service.guide.departments
  return {
    number: of.number,
    queryCodeHash: of.number && of.queryCode && queryCodeHash(of.number, of.queryCode),
    serviceId: of.service.id,
    serviceVersion: of.service.version,
    status: of.status,
    party: of.applicant,
    agentId: of.agent.id,
    deciding,
    supervising: supervising ?? null,
    departments: of.departments,
    state: of,
    createdAt: of.startedAt,
    submittedAt: of.submittedAt,
    closedAt: of.closedAt,
  }
}

function eventRow({ type, at: _at, by: _by, ...data }: CaseEvent): Step['events'][number] {
  return { type, data }
}

function taskRow(
  platform: Platform,
  of: Case,
  task: Case['tasks'][number],
): NonNullable<Step['tasks']>[number] {
  const { due, legalDue, soonOn, paused } = taskDue(of, task, platform.calendar, platform.catalog.site)
  const { key, element, action, name, department, role, openedAt, assignee } = task
  return {
    key,
    element,
    action,
    name,
    department,
    role,
    openedAt,
    paused,
    assignee: assignee?.id ?? null,
    assigneeName: assignee?.name ?? null,
    dueAt: due && endOf(due),
    legalDueAt: legalDue && endOf(legalDue),
    soonAt: soonOn && startOf(soonOn),
  }
}

function uploadRow(
  { filesDir }: Platform,
  { file, by }: Happened<'file-added'>,
): NonNullable<Step['uploads']>[number] {
  const { id, material, name, type, size, sha256, at } = file
  const path = placeOf(filesDir, id).slice(filesDir.length + 1)
  return { fileId: id, material, name, mediaType: type, size, sha256, path, uploadedBy: by.id ?? '', at }
}

function paperRow(
  service: Service,
  { paper }: Happened<'paper-ordered'>,
): NonNullable<Step['papers']>[number] {
  const title = paperTitle(paper.kind, service)
  return {
    paperId: paper.id,
    kind: paper.kind,
    number: paper.number,
    title,
    verifyCode: paper.code,
    data: {},
    public: false,
  }
}

function certificateRow({
  certificate,
}: Happened<'certificate-issued'>): NonNullable<Step['certificates']>[number] {
  const { identifier, code, kind, holder, name, number, issuer, fields, validFrom, validUntil } = certificate
  const open = fields.filter(field => field.public)
  return {
    identifier,
    verifyCode: code,
    kind,
    holderName: holder.name,
    publicFields: { name, number, issuer: issuer.name, fields: open },
    validFrom,
    validUntil,
    predecessor: certificate.predecessor ?? null,
  }
}

/** A certificate that holds no longer from this step on. */
function endedRow(event: CaseEvent): NonNullable<Step['revokeCertificates']>[number][] {
  if (event.type === 'certificate-ended')
    return [{ identifier: event.identifier, state: event.end.state, reason: event.number ?? '' }]
  if (event.type !== 'case-revoked' || event.identifier === null) return []
  return [{ identifier: event.identifier, state: 'revoked', reason: event.reasons }]
}

/** @param once tells this order from every other of the case: what is thrown twice is two jobs */
function jobRow(caseId: string, job: Job, once: string): NonNullable<Step['jobs']>[number] {
  const { type, ...payload } = job
  const thrown = type === 'publish-message' || type === 'spread-signal'
  const key = thrown ? `${job.key}:${once}` : job.key
  const runAt = type === 'do-job' ? job.at : null
  return { task: type, key: `${caseId}:${key}`, payload: { ...payload, key }, runAt, maxAttempts: mostTries }
}

function endOf(day: string): string {
  return dayEnd(Temporal.PlainDate.from(day)).toString()
}

function startOf(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(cityZone).toInstant().toString()
}
