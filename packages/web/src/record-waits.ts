// What a case waits for besides people, as rows: its timers, what it listens for, and where it stopped.
import {
  type Actor,
  type Case,
  type CaseIncident,
  childrenAsked,
  type Decided,
  subscriptions,
  timers,
} from '@baotu/case'
import type { Service } from '@baotu/service'
import type { Step } from '@baotu/store'
import { childId } from './begin-child.ts'
import type { Platform } from './platform.ts'
import type { Before } from './record-step.ts'

type Rows = Partial<Step>
type Taken = Extract<Decided, { ok: true }>

export function waitRows(
  platform: Platform,
  service: Service,
  before: Before | null,
  decided: Taken,
  actor: Actor,
): Rows {
  return {
    ...timerRows(platform, service, before, decided),
    ...listeningRows(before, decided),
    ...incidentRows(before, decided, actor),
    ...linkRows(service, before, decided.case),
  }
}

/** The element instances that wait for a case of its own, each with that case. */
function linkRows(service: Service, before: Before | null, of: Case): Rows {
  const waiting = (one: Case) =>
    childrenAsked(one, service).map(({ job, element, service: serviceId }) => ({
      key: String(job),
      childId: childId(of.id, job),
      element,
      serviceId,
    }))
  const [former, now] = [before === null ? [] : waiting(before.case), waiting(of)]
  const isIn = (list: typeof now, { key }: { key: string }) => list.some(one => one.key === key)
  return {
    links: {
      begin: now.filter(one => !isIn(former, one)),
      end: former.filter(one => !isIn(now, one)).map(({ key }) => key),
    },
  }
}

function listeningRows(before: Before | null, { case: of, events }: Taken): Rows {
  const [former, now] = [before === null ? [] : subscriptions(before.case), subscriptions(of)]
  const isIn = (list: typeof now, { key }: { key: string }) => list.some(one => one.key === key)
  return {
    subscriptions: {
      open: now.filter(one => !isIn(former, one)),
      close: former.filter(one => !isIn(now, one)).map(({ key }) => key),
      hear: events.flatMap(event => (event.type === 'message-received' ? [event.message] : [])),
    },
  }
}

/**
 * What is set, set anew or gone, so that most steps write no timer. After the calendar or the service's version changed
 * all are sent: then rows may differ from what the case says, though the case did not change.
 */
function timerRows(
  { calendar, catalog: { site } }: Platform,
  service: Service,
  before: Before | null,
  { case: of, events }: Taken,
): Rows {
  const now = timers(of, service, calendar, site)
  const former = before === null ? [] : timers(before.case, service, calendar, site)
  const all = events.some(({ type }) => type === 'clocks-recomputed' || type === 'case-migrated')
  const isIn = (list: typeof now, { kind, key }: { kind: string; key: string }, dueAt?: string) =>
    list.some(one => one.kind === kind && one.key === key && (dueAt ?? one.dueAt) === one.dueAt)
  return {
    timers: all ? now : now.filter(one => !isIn(former, one, one.dueAt)),
    clearTimers: former.filter(one => !isIn(now, one)).map(({ kind, key }) => ({ kind, key })),
  }
}

/** An incident is itself by its instance and its instant: one that comes again in the same place is another. */
function incidentRows(
  before: Before | null,
  { case: of, events }: Extract<Decided, { ok: true }>,
  actor: Actor,
): Rows {
  const [former, now] = [before?.case.incidents ?? [], of.incidents ?? []]
  const isIn = (list: typeof now, { key, at }: CaseIncident) =>
    list.some(one => one.key === key && one.at === at)
  const by = actor.kind === 'officer' ? { by: actor.id, byName: actor.name } : {}
  const closed = new Map(
    events.flatMap(event => (event.type === 'incident-closed' ? [[event.key, event.why] as const] : [])),
  )
  const outcomeOf = (key: number) => closed.get(key) ?? 'cancelled'
  return {
    incidents: now
      .filter(incident => !isIn(former, incident))
      .map(incident => ({ ...incident, key: String(incident.key) })),
    closeIncidents: former
      .filter(incident => !isIn(now, incident))
      .map(({ key }) => ({ key: String(key), outcome: outcomeOf(key), ...by })),
  }
}
