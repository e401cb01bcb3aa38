// The open tasks of a case as this reader may act on them: mine first, then what I may claim, then what waits for others.
import { randomUUID } from 'node:crypto'
import { cityDay, daysLeft } from '@baotu/calendar'
import { type Case, type Officer, type Supervisor, type Task, taskDue } from '@baotu/case'
import { type CaseAction, dayText, momentText, type TaskCard, type Tone, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { leftText, lightShown } from '../lights.ts'
import { departmentName, roleName } from '../names.ts'
import { stepsOf } from '../steps/step-action.ts'
import { type Standing, standingOf } from './standing-of.ts'

const order: Standing[] = ['mine', 'free', 'same-officer', 'taken', 'role', 'department', 'applicant']

/** @param formOf the key of the task whose form is shown; that card has the form instead of its links */
export function taskCards(
  platform: Platform,
  actor: Officer | Supervisor,
  of: Case,
  locale: Locale,
  formOf: { key: number; alone: boolean } | null,
): TaskCard[] {
  return of.tasks
    .map(task => ({ task, standing: standingFor(of, task, actor) }))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
    .map(({ task, standing }) => {
      const withForm = formOf?.key === task.key
      const quiet = withForm && formOf.alone
      return {
        key: task.key,
        name: task.name[locale],
        state: stateOf(platform, task, standing, locale),
        ...clockOf(platform, of, task, locale),
        said: actor.kind === 'supervisor' ? sinceOf(task, locale) : saidOf(task, standing, locale),
        posts: quiet ? [] : postsOf(of, task, standing, locale),
        links: quiet || standing !== 'mine' ? [] : linksOf(of, task, locale, withForm),
        withForm,
      }
    })
}

/** A supervisor stands to each task as somebody of another department does. */
function standingFor(of: Case, task: Task, actor: Officer | Supervisor): Standing {
  if (actor.kind === 'officer') return standingOf(of, task, actor)
  return task.department === null ? 'applicant' : task.assignee === null ? 'department' : 'taken'
}

function stateOf(
  { catalog: { site } }: Platform,
  task: Task,
  standing: Standing,
  locale: Locale,
): { label: string; tone: Tone } {
  const words = t(locale).desk.act
  switch (standing) {
    case 'mine':
      return { label: words.mine, tone: 'green' }
    case 'free':
    case 'same-officer':
      return { label: words.free, tone: 'amber' }
    case 'taken':
      return { label: words.taken({ name: task.assignee?.name ?? '' }), tone: 'grey' }
    case 'role':
      return { label: words.otherRole({ role: roleName(site, task.role ?? 'intake', locale) }), tone: 'grey' }
    case 'department':
      return {
        label: words.elsewhere({ department: departmentName(site, task.department ?? '', locale) }),
        tone: 'grey',
      }
    case 'applicant':
      return { label: words.applicant, tone: 'grey' }
  }
}

function clockOf(platform: Platform, of: Case, task: Task, locale: Locale): Pick<TaskCard, 'light' | 'due'> {
  const { due, soonOn, paused } = taskDue(of, task, platform.calendar, platform.catalog.site)
  if (due === null) return {}
  const today = cityDay(platform.now())
  const now = today.toString()
  const light = paused ? 'paused' : now > due ? 'red' : soonOn !== null && now >= soonOn ? 'yellow' : 'green'
  const day = Temporal.PlainDate.from(due)
  const left = leftText(locale, daysLeft(platform.calendar, day, today))
  return { light: lightShown(locale, light), due: `${left} · ${dayText(locale, day)}` }
}

function saidOf(task: Task, standing: Standing, locale: Locale): string[] {
  const words = t(locale).desk.act
  if (standing === 'same-officer') return [words.sameOfficer]
  if (standing === 'free') return [words.claimHint]
  return standing === 'mine' ? [] : sinceOf(task, locale)
}

function sinceOf({ assignee }: Task, locale: Locale): string[] {
  if (assignee === null) return []
  const when = momentText(locale, Temporal.Instant.from(assignee.since))
  return [t(locale).desk.act.since({ name: assignee.name, when })]
}

function postsOf(of: Case, task: Task, standing: Standing, locale: Locale): TaskCard['posts'] {
  const words = t(locale).desk.act
  const path = `/desk/cases/${of.id}/tasks/${task.key}`
  const command = randomUUID()
  if (standing === 'free') return [{ label: words.claim, action: `${path}/claim`, command, look: 'primary' }]
  return standing === 'mine' ? [{ label: words.release, action: `${path}/release`, command }] : []
}

/** The steps that have a page of their own; the form that stands here already needs no link. */
function linksOf(of: Case, task: Task, locale: Locale, withForm: boolean): CaseAction[] {
  const { actions } = t(locale).desk
  const shown = stepsOf(of, task).slice(withForm ? 1 : 0)
  return [...shown, 'transfer' as const].map((action, at) => ({
    label: actions[action],
    href: `/desk/cases/${of.id}/tasks/${task.key}/${action}`,
    look: at === 0 && !withForm && action !== 'transfer' ? 'primary' : 'secondary',
  }))
}
