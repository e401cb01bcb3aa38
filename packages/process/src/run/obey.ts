import { type Problem, refuse } from '../problem.ts'
import { completeScope, startActivity } from './ad-hoc.ts'
import { isBusy } from './busy.ts'
import { findCatcher } from './catch.ts'
import { closeWaiting } from './close.ts'
import type { ProcessCommand } from './command.ts'
import { shapeProblem } from './command-shape.ts'
import { complete } from './complete.ts'
import { escalate } from './escalate.ts'
import { hearSignal } from './hear-signal.ts'
import { raise } from './incident.ts'
import { modify } from './modify.ts'
import { occur, takeOver } from './occur.ts'
import { reopen, resolveIncident } from './resolve-incident.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'

/** Carries a command out on a run, or says why it cannot be. After problems the run is thrown away. */
export function obey(run: Run, command: ProcessCommand): Problem[] {
  const wrong = shapeProblem(command)
  if (wrong) return [wrong]
  switch (command.type) {
    case 'complete-task':
    case 'complete-job': {
      const kind = command.type === 'complete-task' ? 'user' : 'job'
      const instance = working(run, command.key, kind)
      if (!instance) return problem(kind === 'user' ? 'no-such-task' : 'no-such-job', { key: command.key })
      complete(run, instance, command.variables)
      return []
    }
    case 'fail-job':
      return failJob(run, command)
    case 'throw-error':
    case 'throw-escalation':
      return throwFrom(run, command)
    case 'fire-timer': {
      const timer = find(run.state, command.key)
      if (timer?.due === undefined || timer.incident) return problem('no-such-timer', { key: command.key })
      occur(run, timer)
      return []
    }
    case 'deliver-message': {
      const subscription = run.state.instances.find(instance => hears(instance, command))
      if (!subscription) return problem('no-such-subscription', { name: command.name })
      occur(run, subscription, command.variables)
      return []
    }
    case 'broadcast-signal': {
      const heard = hearSignal(run, command.name, command.variables ?? {})
      return heard > 0 ? [] : problem('no-such-subscription', { name: command.name })
    }
    case 'set-variables': {
      const key = command.key ?? 0
      if (run.state.status !== 'active' || (key !== 0 && !find(run.state, key)))
        return problem('no-such-instance', { key })
      emit(run, { type: 'variables-set', in: key, variables: command.variables })
      return []
    }
    case 'start-activity':
      return startActivity(run, command, isBusy(run, command.key))
    case 'complete-scope':
      return completeScope(run, command)
    case 'resolve-incident':
      return resolveIncident(run, command)
    case 'modify':
      return modify(run, command)
    case 'cancel':
      if (run.state.status !== 'active') return problem('already-over')
      for (const instance of run.state.instances) closeWaiting(run, instance, 'cancelled')
      emit(run, { type: 'cancelled', key: 0, element: run.process.id })
      return []
  }
}

/** A task or job that can still be done: it stands, and no incident has taken it out of people's hands. */
function working(run: Run, key: number, kind: 'user' | 'job'): Instance | undefined {
  const instance = find(run.state, key)
  if (!instance || instance.loop || instance.arrived || nodeOf(run, instance).kind !== kind) return undefined
  return instance.incident && instance.incident.phase !== 'run' ? undefined : instance
}

function failJob(run: Run, command: Extract<ProcessCommand, { type: 'fail-job' }>): Problem[] {
  const { key, retries } = command
  const job = working(run, key, 'job')
  if (!job || job.incident) return problem('no-such-job', { key })
  const { error } = command
  emit(run, { type: 'job-failed', key, element: job.element, error, retries })
  if (retries > 0) reopen(run, job, retries)
  else raise(run, job, 'run', { phase: 'run', code: 'job-failed', message: error })
  return []
}

/** An error or escalation that the work itself reports. An uncaught error waits as an incident of that work. */
function throwFrom(
  run: Run,
  command: Extract<ProcessCommand, { type: 'throw-error' | 'throw-escalation' }>,
): Problem[] {
  const { key, code, variables = {} } = command
  const instance = working(run, key, 'job') ?? working(run, key, 'user')
  if (!instance || instance.incident) return problem('no-such-task', { key })
  const { element } = instance
  if (command.type === 'throw-escalation') {
    escalate(run, element, code, key, instance.in, variables)
    return []
  }
  emit(run, { type: 'error-thrown', element, code, in: instance.in })
  const catcher = findCatcher(run, 'error', code, key, instance.in)
  if (catcher) takeOver(run, catcher, variables)
  else
    raise(run, instance, 'run', {
      phase: 'run',
      code: 'uncaught-error',
      message: `Nothing catches the error "${code}"`,
    })
  return []
}

/** A subscription with a correlation key hears only messages that carry it. */
function hears(instance: Instance, command: Extract<ProcessCommand, { type: 'deliver-message' }>): boolean {
  if (instance.message !== command.name || instance.incident) return false
  if (command.key !== undefined && instance.key !== command.key) return false
  return (
    instance.correlation === undefined ||
    command.key !== undefined ||
    instance.correlation === command.correlation
  )
}

function problem(code: string, params?: Record<string, string | number>): Problem[] {
  return refuse(code, params).problems
}
