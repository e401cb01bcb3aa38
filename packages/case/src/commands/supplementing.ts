// The applicant answers a supplement notice line by line; the case goes back to intake.
import type { Problem } from '@baotu/service'
import { decisionOnReceipt } from '../clocks/decision-clock.ts'
import { startClock, stopClock } from '../clocks.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { finishTask } from '../settle.ts'
import type { Story } from '../story.ts'

export function answerSupplement(
  story: Story,
  { key, answers }: Extract<Command, { type: 'answer-supplement' }>,
): Problem[] {
  const { supplement } = story.case()
  if (supplement === null) return [{ code: 'wrong-status' }]
  const lines = supplement.lines.map(line => ({ ...line, answer: answers[line.id]?.trim() ?? '' }))
  const problems = lines.flatMap(line => (line.answer === '' ? missing(`answers.${line.id}`) : []))
  if (problems.length > 0) return problems
  stopClock(story, 'supplement')
  story.happened({ type: 'supplement-answered', lines })
  startClock(story, 'acceptance')
  decisionOnReceipt(story)
  finishTask(story, key, 'supplement', { outcome: 'answered' })
  return []
}
