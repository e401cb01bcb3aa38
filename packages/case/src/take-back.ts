import type { RevocationGround } from './case.ts'
import { orderPaper } from './order-paper.ts'
import type { Story } from './story.ts'

/** The ruling is revoked: its certificate ends, the holder gets the paper, whoever supervises hears of it. */
export function takeBack(story: Story, ground: RevocationGround, reasons: string): void {
  const { certificate, told } = story.case()
  story.happened({ type: 'case-revoked', ground, reasons, identifier: certificate?.identifier ?? null })
  orderPaper(story, 'revocation')
  const event = 'revoked'
  for (const department of new Set(told.map(one => one.department))) {
    story.happened({ type: 'department-told', told: { department, event, at: story.now, dueOn: null } })
    story.order({
      type: 'tell-department',
      key: `tell:${department}:${event}`,
      department,
      event,
      dueOn: null,
    })
  }
}
