import type { PaperKind } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Service, Text } from '@baotu/service'

/** What a paper is called; a certificate is called what its service declares. */
export function paperTitle(kind: PaperKind, service: Service): Text {
  if (kind === 'certificate') return service.certificate?.name ?? service.guide.result.name
  const zh = t('zh').papers.titles
  const en = t('en').papers.titles
  return { zh: zh[keys[kind]], en: en[keys[kind]] }
}

const keys = {
  receipt: 'receipt',
  supplement: 'supplement',
  acceptance: 'acceptance',
  'non-acceptance': 'notAccepted',
  grant: 'grant',
  refusal: 'refusal',
} as const
