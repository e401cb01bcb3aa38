// From when the decision runs: from acceptance (行政许可法 §42), or from the day the application came (政府信息公开条例 §33).
import { startClock } from '../clocks.ts'
import type { Story } from '../story.ts'

/** The application, or what completes it, has come: a decision that is counted from then begins, anew after a supplement. */
export function decisionOnReceipt(story: Story): void {
  if (isFromReceipt(story)) startClock(story, 'decision')
}

/** The application is accepted: any other decision begins. */
export function decisionOnAcceptance(story: Story, on?: string): void {
  if (!isFromReceipt(story)) startClock(story, 'decision', on)
}

function isFromReceipt({ world }: Story): boolean {
  return world.service.guide.limits.decision?.from === 'receipt'
}
