// Carries a case through its process: system tasks are done on the way, until nothing moves without a person.
import { advance, type Effect, type Step } from '@baotu/process'
import type { Action, TaskDeclaration } from '@baotu/service'
import type { Task } from './case.ts'
import { dropChild, serviceCalled } from './children.ts'
import { endOffer, offerSteps } from './choices.ts'
import { closeSpecial, openSpecial } from './clocks/special-clock.ts'
import { startClock } from './clocks.ts'
import { departmentOf } from './department-of.ts'
import { after } from './status.ts'
import type { Story } from './story.ts'
import { doSystemTask, isSystemTask } from './system-task.ts'

type Started = Extract<Effect, { type: 'start-job' }>
type Opened = Extract<Effect, { type: 'open-task' }>

/**
 * Takes a step of the process into the story. A process that refuses the step is a fault: `decide` checked before.
 * @param tries how often the work that this step is about was tried before
 */
export function settle(story: Story, step: Step, tries = 0): void {
  if (!step.ok) {
    throw new Error(`The process refused a step: ${step.problems.map(problem => problem.code).join(', ')}`)
  }
  story.happened({ type: 'process-moved', events: step.events })
  const started: Started[] = []
  let complete = false
  for (const effect of step.effects) {
    switch (effect.type) {
      case 'open-task':
        openTask(story, effect)
        break
      case 'close-task':
        closeTask(story, effect.key)
        break
      case 'start-job':
        if (isSystemTask(effect.jobType)) started.push(effect)
        else if (serviceCalled(effect.jobType) !== null) orderChild(story, effect)
        else orderJob(story, effect, tries)
        break
      case 'complete':
        complete = true
        break
      case 'incident': {
        const { key, element, code, message } = effect
        // What was tried again and stopped at once in the same place is another incident.
        if (story.case().incidents?.some(incident => incident.key === key))
          story.happened({ type: 'incident-closed', key, why: 'done' })
        story.happened({
          type: 'incident-raised',
          incident: { key, element, code, message, at: story.now, tries },
        })
        break
      }
      case 'cancel-job':
        if (effect.why === 'cancelled') dropChild(story, effect.element, effect.key)
        break
      case 'offer-activities':
        offerSteps(story, effect.key, effect.element)
        break
      case 'withdraw-activities':
        endOffer(story, effect.key)
        break
      case 'send-message': {
        const { element, name, correlation = '', variables } = effect
        story.order({
          type: 'publish-message',
          key: `message:${element}`,
          element,
          name,
          correlation,
          variables,
        })
        break
      }
      case 'broadcast-signal': {
        const { element, name, variables } = effect
        story.order({ type: 'spread-signal', key: `signal:${element}`, name, at: story.now, variables })
        break
      }
      case 'close-incident':
        story.happened({ type: 'incident-closed', key: effect.key, why: effect.why })
        break
      default:
        break
    }
  }
  for (const job of started) {
    // What an earlier one led to may have ended it.
    if (!stands(story, job.key)) continue
    doSystemTask(story, job)
    move(story, { type: 'complete-job', key: job.key, variables: {} })
  }
  if (complete && after(story.case().status, 'close') !== null) story.happened({ type: 'case-closed' })
}

function stands(story: Story, key: number): boolean {
  return story.case().process?.instances.some(instance => instance.key === key) ?? false
}

function orderChild(story: Story, { key, jobType }: Started): void {
  const service = serviceCalled(jobType) ?? ''
  story.order({ type: 'begin-child', key: `begin-child:${key}`, job: key, service })
}

/** The first try at once, the next after one minute, then after two, four, …, at most a day. */
function orderJob(story: Story, { key, jobType, retries }: Started, tries: number): void {
  const minutes = Math.min(2 ** (tries - 1), 24 * 60)
  const at = tries === 0 ? null : Temporal.Instant.from(story.now).add({ minutes }).toString()
  story.order({ type: 'do-job', key: `job:${key}`, job: key, jobType, retries, tries, at })
}

/** Gives the process a command and settles what follows. */
export function move(story: Story, command: Parameters<typeof advance>[2]): void {
  const { process } = story.case()
  if (process === null) throw new Error('A case that was not submitted has no process')
  settle(story, advance(story.world.service.process, process, command, story.now))
}

/** Completes a task in the process, leaving what was done there as the variable named by its action. */
export function finishTask(story: Story, key: number, action: Action, result: Record<string, unknown>): void {
  const special = story.case().specials.find(one => one.task === key && one.endedOn === null)
  if (special !== undefined) closeSpecial(story, special.id, saidIn(story, key))
  closeTask(story, key)
  move(story, { type: 'complete-task', key, variables: { [action]: result } })
}

/** A task that is a special procedure: the clock stands still from here on, and the applicant is told for how long. */
function beginWith(story: Story, { name, special }: TaskDeclaration, task: number): void {
  const declared = story.world.service.guide.specials.find(one => one.kind === special)
  if (declared === undefined || after(story.case().status, 'pause') === null) return
  openSpecial(story, { kind: declared.kind, days: declared.usual, reason: name.zh, task })
}

/** What the officer wrote when they did a task: the result of the procedure that it was. */
function saidIn(story: Story, key: number): string {
  const { tasks, opinions, inspections } = story.case()
  const element = tasks.find(task => task.key === key)?.element
  const opinion = opinions.findLast(one => one.element === element)?.opinion
  return opinion ?? inspections.findLast(one => one.element === element)?.findings ?? ''
}

function closeTask(story: Story, key: number): void {
  if (story.case().tasks.some(task => task.key === key)) story.happened({ type: 'task-closed', key })
}

function openTask(story: Story, effect: Opened): void {
  const { service } = story.world
  const declared = service.tasks[effect.element]
  if (declared === undefined)
    throw new Error(`${service.id} opened a task that it does not declare: ${effect.element}`)
  const { key } = effect
  const department = departmentOf(story, declared.department)
  const standing = story.case().tasks.find(task => task.key === key)
  if (standing !== undefined) return changeTask(story, standing, { ...declared, key, department })
  const task = { ...declared, key, department, openedAt: story.now, assignee: null }
  story.happened({ type: 'task-opened', task })
  if (declared.action === 'delivery') startClock(story, 'delivery')
  if (declared.special !== undefined) beginWith(story, declared, key)
}

/** A task that the process asks for anew stays open; who had claimed it keeps it if it is still for the same desk. */
function changeTask(story: Story, standing: Task, task: Omit<Task, 'openedAt' | 'assignee'>): void {
  const isSameDesk = task.department === standing.department && task.role === standing.role
  const { openedAt, assignee } = standing
  story.happened({
    type: 'task-changed',
    task: { ...task, openedAt, assignee: isSameDesk ? assignee : null },
  })
}
