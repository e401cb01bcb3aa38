import type { Actor } from './actor.ts'
import { chain, type Head, NO_EVENTS } from './hash-chain.ts'
import type { Step } from './step.ts'

/** A step as the stored function reads it, with its events chained; empty lists are left out, so that it skips their statements. */
export function encodeStep(site: string, actor: Actor, step: Step): { text: string; head: Head } {
  const { at } = step
  const events = chain(
    { site, caseId: step.caseId },
    step.base?.head ?? NO_EVENTS,
    step.events.map((event, index) => ({
      ...event,
      at,
      actor,
      commandId: index === 0 ? step.commandId : null,
    })),
  )
  const last = events.at(-1)
  if (!last) throw new TypeError('A step has at least one event')
  const head = { seq: last.seq, hash: last.hash }
  const text = JSON.stringify({
    case_id: step.caseId,
    rev: step.base?.rev ?? 0,
    command_id: step.commandId,
    case: { ...caseColumns(step), seq: head.seq, head: head.hash },
    events: events.map(columns),
    ...list('tasks', step.tasks?.map(columns)),
    ...list('close_tasks', step.closeTasks),
    ...list('uploads', step.uploads?.map(columns)),
    ...list('remove_uploads', step.removeUploads),
    ...list('papers', dated(step.papers, 'at', at)),
    ...list('certificates', dated(step.certificates, 'issued_at', at)),
    ...list('revoke_certificates', step.revokeCertificates),
    ...list('inbox', dated(step.inbox, 'at', at)),
    ...list('mails', step.mails),
    ...list('jobs', step.jobs?.map(columns)),
    ...list('remove_jobs', step.removeJobs),
    ...list('timers', step.timers?.map(columns)),
    ...list('clear_timers', step.clearTimers?.map(columns)),
    ...list('incidents', step.incidents?.map(columns)),
    ...list('close_incidents', step.closeIncidents?.map(columns)),
  })
  return { text, head }
}

// Named one by one: callers give a whole loaded case with changes, which holds more than the row.
function caseColumns({ case: row, at }: Step): Record<string, unknown> {
  return {
    number: row.number,
    query_code_hash: row.queryCodeHash,
    service_id: row.serviceId,
    service_version: row.serviceVersion,
    status: row.status,
    party_kind: row.party.kind,
    party_id: row.party.id,
    party_name: row.party.name,
    agent_id: row.agentId,
    deciding: row.deciding,
    supervising: row.supervising,
    departments: row.departments,
    state: row.state,
    created_at: row.createdAt,
    submitted_at: row.submittedAt,
    closed_at: row.closedAt,
    last_at: at,
  }
}

function dated(rows: readonly object[] | undefined, column: string, at: string) {
  return rows?.map(row => ({ ...columns(row), [column]: at }))
}

function list(name: string, items: readonly unknown[] | undefined): Record<string, readonly unknown[]> {
  return items && items.length > 0 ? { [name]: items } : {}
}

// Only the names of columns; what stands inside a JSON column is not touched.
function columns(row: object): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row))
    named[name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`)] = value
  return named
}
