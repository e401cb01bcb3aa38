// Carries a case through its process: system tasks are done on the way, until nothing moves without a person.
import { advance, type Effect, type Step } from '@baotu/process'
import type { Action } from '@baotu/service'
import type { Task } from './case.ts'
import { startClock } from './clocks.ts'
import { departmentOf } from './department-of.ts'
import { after } from './status.ts'
import type { Story } from './story.ts'
import { doSystemTask } from './system-task.ts'

type Opened = Extract<Effect, { type: 'open-task' }>

/** Takes a step of the process into the story. A process that refuses the step is a fault: `decide` checked before. */
export function settle(story: Story, step: Step): void {
  if (!step.ok) {
    throw new Error(`The process refused a step: ${step.problems.map(problem => problem.code).join(', ')}`)
  }
  story.happened({ type: 'process-moved', events: step.events })
  const started: Extract<Effect, { type: 'start-job' }>[] = []
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
        started.push(effect)
        break
      case 'complete':
        complete = true
        break
      case 'incident':
        throw new Error(`The process of ${story.world.service.id} stopped: ${JSON.stringify(effect)}`)
      default:
        break
    }
  }
  for (const job of started) {
    doSystemTask(story, job)
    move(story, { type: 'complete-job', key: job.key, variables: {} })
  }
  if (complete && after(story.case().status, 'close') !== null) story.happened({ type: 'case-closed' })
}

/** Gives the process a command and settles what follows. */
export function move(story: Story, command: Parameters<typeof advance>[2]): void {
  const { process } = story.case()
  if (process === null) throw new Error('A case that was not submitted has no process')
  settle(story, advance(story.world.service.process, process, command, story.now))
}

/** Completes a task in the process, leaving what was done there as the variable named by its action. */
export function finishTask(story: Story, key: number, action: Action, result: Record<string, unknown>): void {
  closeTask(story, key)
  move(story, { type: 'complete-task', key, variables: { [action]: result } })
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
