// Orders an official paper and the mail that brings it. The bytes are made by a job; number and code are fixed here.
import type { PaperKind } from './case.ts'
import type { Story } from './story.ts'

export function orderPaper(story: Story, kind: PaperKind): void {
  const { papers, number } = story.case()
  const paper = {
    id: `${kind}-${papers.length + 1}`,
    kind,
    number: `${number}-${papers.length + 1}`,
    code: story.code(),
  }
  story.happened({ type: 'paper-ordered', paper: { ...paper, at: story.now } })
  story.order({ type: 'make-paper', key: `paper:${paper.id}`, paper: paper.id })
  story.order({ type: 'send-mail', key: `mail:${paper.id}`, mail: kind })
}
