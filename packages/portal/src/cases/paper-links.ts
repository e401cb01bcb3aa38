import type { Paper } from '@baotu/screens'
import { t } from '@baotu/screens'
import type { CaseSeen } from './case-props.ts'

/** The papers of a case as links, by their id. */
export function paperLinks({ of, papers, locale }: CaseSeen): Map<string, Paper> {
  const making = t(locale).portal.casePage.paperMaking
  return new Map(
    papers.map(({ paperId, title, path }) => [
      paperId,
      {
        label: title[locale],
        href: `/cases/${of.id}/papers/${paperId}`,
        note: path === null ? making : undefined,
      },
    ]),
  )
}
