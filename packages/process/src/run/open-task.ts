import type { Value } from '../compile/expression.ts'
import type { NodeOf } from '../compile/node.ts'
import { type Due, scheduleOf } from '../time/due.ts'
import type { OpenTask, StartJob } from './effect.ts'
import { show } from './evaluate.ts'
import { resolve, resolveText } from './resolve.ts'
import type { Run } from './run.ts'
import type { Variables } from './state.ts'
import { stuck } from './stuck.ts'

/** The effect that puts a user task before people. */
export function openTask(
  run: Run,
  node: NodeOf<'user'>,
  key: number,
  context: Variables,
  local?: Variables,
): OpenTask {
  const { task } = node
  const text = (value: Value | undefined, what: string) =>
    value === undefined ? undefined : resolveOptional(run, value, context, what)
  const assignee = text(task.assignee, 'The assignee')
  const groups = task.candidateGroups === undefined ? undefined : names(run, task.candidateGroups, context)
  const users = task.candidateUsers === undefined ? undefined : names(run, task.candidateUsers, context)
  const candidateGroups = groups ?? (node.lane === undefined ? undefined : [node.lane])
  const priority = task.priority === undefined ? undefined : priorityOf(resolve(run, task.priority, context))
  const dueDate = dueOf(run, task.dueDate, context)
  const followUpDate = dueOf(run, task.followUpDate, context)
  const form = task.form && formOf(run, task.form, context)
  return {
    type: 'open-task',
    key,
    element: node.id,
    name: node.name ?? node.id,
    ...(node.lane === undefined ? {} : { lane: node.lane }),
    properties: node.properties,
    headers: node.headers,
    ...(assignee === undefined ? {} : { assignee }),
    ...(candidateGroups ? { candidateGroups } : {}),
    ...(users ? { candidateUsers: users } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(followUpDate === undefined ? {} : { followUpDate }),
    ...(form ? { form } : {}),
    ...(local ? { variables: local } : {}),
  }
}

/** The effect that hands work to a program. */
export function startJob(run: Run, node: NodeOf<'job'>, key: number, context: Variables): StartJob {
  const retries = Number(resolve(run, node.job.retries, context))
  if (!Number.isInteger(retries) || retries < 0)
    throw stuck('bad-retries', 'The number of retries must be a whole number')
  return {
    type: 'start-job',
    key,
    element: node.id,
    jobType: resolveText(run, node.job.type, context, 'The job type'),
    retries,
    headers: node.headers,
    properties: node.properties,
    variables: context,
  }
}

/** An expression that gives null leaves the field out. */
function resolveOptional(run: Run, value: Value, context: Variables, what: string): string | undefined {
  return resolve(run, value, context) === null ? undefined : resolveText(run, value, context, what)
}

/** A list in FEEL, or words separated by commas. */
function names(run: Run, value: Value, context: Variables): string[] | undefined {
  const found = resolve(run, value, context)
  if (found === null) return undefined
  if (Array.isArray(found)) return found.map(String)
  if (typeof found === 'string')
    return found
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '')
  throw stuck('not-names', `The candidates came to ${show(found)} instead of a list of names`)
}

function priorityOf(value: unknown): number {
  const priority = Number(value)
  if (value === null || !Number.isFinite(priority))
    throw stuck('bad-priority', `The priority came to ${show(value)}`)
  return priority
}

/** A due date is an instant, a duration from now, or a legal limit such as working days(10). */
function dueOf(run: Run, value: Value | undefined, context: Variables): Due | undefined {
  if (value === undefined) return undefined
  const found = resolve(run, value, context)
  if (found === null) return undefined
  const schedule = scheduleOf('date', found, run.now) ?? scheduleOf('duration', found, run.now)
  if (!schedule) throw stuck('bad-date', `The date of the task came to ${show(found)}`)
  return schedule.due
}

function formOf(run: Run, form: Record<string, Value>, context: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, resolveText(run, value, context, `The ${name}`)]),
  )
}
