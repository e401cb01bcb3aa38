import type { Case, MailKind } from '@baotu/case'

export const mailKinds = [
  'submitted',
  'receipt',
  'supplement',
  'acceptance',
  'non-acceptance',
  'special',
  'extension',
  'hearing-offer',
  'hearing-call',
  'lapse',
  'grant',
  'refusal',
  'revocation',
  'certificate',
  'withdrawn',
  'rating-called-back',
  'rating-answered',
  'rating-appeal-decided',
] as const satisfies readonly MailKind[]

/**
 * Whether the same step brought a later paper, whose mail says this too: a matter that is done at once sends one mail, not
 * three. `key` is `mail:<paper id>`.
 */
export function isOutdone({ papers }: Case, key: string): boolean {
  const place = papers.findIndex(({ id }) => key === `mail:${id}`)
  const paper = papers[place]
  return paper !== undefined && papers.slice(place + 1).some(({ at }) => at === paper.at)
}
