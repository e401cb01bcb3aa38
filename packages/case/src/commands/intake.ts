// Intake (行政许可法 §32): accept, ask once for all that is missing, or refuse acceptance with the reason and the right route.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import { decisionOnAcceptance } from '../clocks/decision-clock.ts'
import { startClock, stopClock } from '../clocks.ts'
import type { Command } from '../command.ts'
import { decideAgain } from '../findings.ts'
import { missing } from '../missing.ts'
import { orderPaper } from '../order-paper.ts'
import { owedMaterials } from '../owed-materials.ts'
import { finishTask } from '../settle.ts'
import type { Story } from '../story.ts'
import { openRecord } from '../supervision/watch.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function accept(story: Story, { key }: Of<'accept'>): Problem[] {
  decideAgain(story)
  stopClock(story, 'acceptance')
  story.happened({ type: 'case-accepted' })
  decisionOnAcceptance(story)
  if (owedMaterials(story.case()).length > 0) startClock(story, 'materials')
  orderPaper(story, 'acceptance')
  finishTask(story, key, 'intake', { outcome: 'accept' })
  return []
}

/** One notice, complete (一次性告知, §32(4)); a second one for the same intake is refused, unless a supervisor has allowed it. */
export function askSupplement(story: Story, { key, lines }: Of<'ask-supplement'>): Problem[] {
  const filled = lines.map(line => ({ ...line, ask: line.ask.trim() }))
  const { supplement, secondNotice } = story.case()
  if (supplement !== null && secondNotice === null) return [{ code: 'supplement-asked-before' }]
  if (filled.length === 0) return [{ code: 'supplement-empty', path: 'lines' }]
  const empty = filled.flatMap((line, index) => (line.ask === '' ? missing(`lines.${index}.ask`) : []))
  if (empty.length > 0) return empty
  stopClock(story, 'acceptance')
  stopClock(story, 'decision')
  story.happened({
    type: 'supplement-asked',
    lines: filled.map((line, index) => ({ id: String(index + 1), about: line.about, ask: line.ask })),
  })
  // §32(4): once. That a second one was allowed does not make it unseen.
  if (supplement !== null) supervise(story, key)
  startClock(story, 'supplement')
  orderPaper(story, 'supplement')
  finishTask(story, key, 'intake', { outcome: 'ask-supplement' })
  return []
}

function supervise(story: Story, key: number): void {
  const task = story.case().tasks.find(open => open.key === key)
  const department = task?.department ?? story.case().departments[0] ?? ''
  const officer = task?.assignee ? { id: task.assignee.id, name: task.assignee.name } : null
  openRecord(story, { kind: 'second-notice', clock: null, task: null, dueOn: null, department, officer })
}

export function refuseAcceptance(story: Story, command: Of<'refuse-acceptance'>): Problem[] {
  const explanation = command.explanation.trim()
  const route = command.route.trim()
  const problems = [
    ...(explanation === '' ? missing('explanation') : []),
    // §32(2): who is not competent says who is.
    ...(command.reason === 'not-ours' && route === '' ? missing('route') : []),
  ]
  if (problems.length > 0) return problems
  for (const { name } of story.case().clocks) stopClock(story, name)
  const by = authorOf(story.actor)
  const refusal = { reason: command.reason, explanation, route, by, at: story.now }
  // §32(1): nothing to permit. §32(2): another body's matter. Both are told at once and are no refusal of the application.
  const elsewhere = command.reason === 'not-needed' || command.reason === 'not-ours'
  story.happened({ type: elsewhere ? 'case-turned-away' : 'acceptance-refused', refusal })
  orderPaper(story, 'non-acceptance')
  finishTask(story, command.key, 'intake', { outcome: 'refuse-acceptance' })
  return []
}
