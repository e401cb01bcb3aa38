import type { Story } from './story.ts'

/** Tells the case of the certificate that this one is about that it holds no longer. */
export function endPredecessor(
  story: Story,
  state: 'superseded' | 'cancelled',
  successor: string | null = null,
): void {
  const { about } = story.case()
  if (about === null) throw new Error('A certificate ends by a case that is about none')
  const { caseId: target, identifier } = about
  story.order({ type: 'end-certificate', key: `end:${identifier}`, target, identifier, state, successor })
}
