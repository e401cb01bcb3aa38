// A case that this one's process began and that only the applicant can complete.
import { type CasePageProps, type Locale, t } from '@baotu/screens'
import type { CaseSeen } from './case-props.ts'

export type ChildToFill = { service: string; href: string }

export function childToFill({ platform, links, locale }: CaseSeen): ChildToFill | undefined {
  const draft = links.find(link => link.as === 'child' && link.status === 'draft')
  if (draft === undefined) return undefined
  const service = platform.serviceOf(draft.serviceId)?.guide.name[locale] ?? draft.serviceId
  return { service, href: `/apply/${draft.serviceId}` }
}

export function childNotice(locale: Locale, { service }: ChildToFill): NonNullable<CasePageProps['notice']> {
  const words = t(locale).portal.casePage
  return { tone: 'amber', title: words.childTitle({ service }), text: words.childText({ service }) }
}

export function childAction(locale: Locale, { service, href }: ChildToFill) {
  return { label: t(locale).portal.casePage.childFill({ service }), href }
}
