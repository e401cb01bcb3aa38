import { type Actor, actorSettings } from './actor.ts'
import { type Head, link, NO_EVENTS } from './hash-chain.ts'
import type { Step } from './step.ts'

/** A step as `append_steps` reads it: the members of its lists as JSON, one text each, its events chained. */
export type EncodedStep = {
  caseId: string
  rev: number
  head: Head
  row: string
  events: string[]
  closed: string[]
  opened: string[]
  tasks: string[]
  timers: string[]
  cleared: string[]
  jobs: string[]
  /** What only few steps have; null for the others. */
  rest: string | null
}

/** Throws TypeError for a step without an event. */
export function encodeStep(site: string, actor: Actor, step: Step): EncodedStep {
  const { caseId, at, base } = step
  const rev = base?.rev ?? 0
  const { events, head } = encodeEvents(site, actor, step)
  const rest = restOf(step)
  const rows = (list: readonly object[] = []) =>
    list.map(row => JSON.stringify({ case_id: caseId, ...columns(row) }))
  return {
    caseId,
    rev,
    head,
    row: JSON.stringify({ ...by(actor), ...caseColumns(step), rev, seq: head.seq, head: head.hash }),
    events,
    closed: (step.closeTasks ?? []).map(key => JSON.stringify({ case_id: caseId, key, at })),
    opened: rows(base === null ? [...(step.openTasks ?? []), ...(step.tasks ?? [])] : step.openTasks),
    tasks: base === null ? [] : rows(step.tasks),
    timers: rows(step.timers),
    cleared: rows(step.clearTimers),
    jobs: rows(step.jobs?.map(job => ({ ...job, payload: { ...job.payload, site, caseId } }))),
    rest:
      rest &&
      `{"case_id":${JSON.stringify(caseId)},"at":${JSON.stringify(at)},"actor":${actorSettings(site, actor)},"step":${JSON.stringify(rest)}}`,
  }
}

function encodeEvents(site: string, actor: Actor, step: Step): { events: string[]; head: Head } {
  const key = { site, caseId: step.caseId }
  const at = new Date(step.at).toISOString()
  let head = step.base?.head ?? NO_EVENTS
  const events = step.events.map(({ type, data }, index) => {
    const commandId = index === 0 ? step.commandId : null
    const { seq, prevHash, hash, texts: t } = link(key, head, { at, type, actor, data, commandId })
    head = { seq, hash }
    const place = `"case_id":${t.caseId},"seq":${seq},"prev_hash":"${prevHash}","hash":"${hash}"`
    return `{${place},"at":${t.at},"type":${t.type},"actor":${t.actor},"data":${t.data},"command_id":${t.commandId}}`
  })
  if (events.length === 0) throw new TypeError('A step has at least one event')
  return { events, head }
}

function by(actor: Actor): Record<string, string | undefined> {
  return {
    by_kind: actor.kind,
    ...(actor.kind === 'applicant' && { by_party_kind: actor.party.kind, by_party_id: actor.party.id }),
    ...(actor.kind === 'officer' && { by_department: actor.department }),
  }
}

function restOf(step: Step): Record<string, unknown> | null {
  const { at } = step
  const rest = {
    ...list('uploads', step.uploads?.map(columns)),
    ...list('remove_uploads', step.removeUploads),
    ...list('papers', dated(step.papers, 'at', at)),
    ...list('certificates', dated(step.certificates, 'issued_at', at)),
    ...list('revoke_certificates', step.revokeCertificates),
    ...list('inbox', dated(step.inbox, 'at', at)),
    ...list('mails', step.mails),
    ...list('remove_jobs', step.removeJobs),
    ...listening(step.subscriptions),
    ...linking(step.links),
    ...list('incidents', step.incidents?.map(columns)),
    ...list('close_incidents', step.closeIncidents?.map(columns)),
  }
  return Object.keys(rest).length > 0 ? rest : null
}

// Named one by one: callers give a whole loaded case with changes, which holds more than the row.
function caseColumns({ caseId, commandId, fence, case: row, at, base }: Step): Record<string, unknown> {
  return {
    case_id: caseId,
    command_id: commandId,
    job: fence?.job,
    attempt: fence?.attempt,
    number: row.number,
    query_code_hash: row.queryCodeHash,
    service_version: row.serviceVersion,
    status: row.status,
    party_name: row.party.name,
    agent_id: row.agentId,
    deciding: row.deciding,
    supervising: row.supervising,
    departments: row.departments,
    state: row.state,
    submitted_at: row.submittedAt,
    closed_at: row.closedAt,
    last_at: at,
    ...(base === null && {
      service_id: row.serviceId,
      party_kind: row.party.kind,
      party_id: row.party.id,
      created_at: row.createdAt,
    }),
  }
}

function listening(subscriptions: Step['subscriptions']): Record<string, unknown> {
  const { open = [], close = [], hear = [] } = subscriptions ?? {}
  return open.length + close.length + hear.length > 0 ? { subscriptions } : {}
}

function linking(
  { begin, end }: NonNullable<Step['links']> = { begin: [], end: [] },
): Record<string, unknown> {
  return begin.length + end.length > 0 ? { links: { begin: begin.map(columns), end } } : {}
}

function dated(rows: readonly object[] | undefined, column: string, at: string) {
  return rows?.map(row => ({ ...columns(row), [column]: at }))
}

function list(name: string, items: readonly unknown[] | undefined): Record<string, readonly unknown[]> {
  return items && items.length > 0 ? { [name]: items } : {}
}

const known = new Map<string, string>()

// Only the names of columns; what stands inside a JSON column is not touched.
function columns(row: object): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) named[columnOf(name)] = value
  return named
}

function columnOf(name: string): string {
  let column = known.get(name)
  if (column === undefined) {
    column = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    known.set(name, column)
  }
  return column
}
