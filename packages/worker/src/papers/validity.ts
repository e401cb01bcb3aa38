import type { Certificate } from '@baotu/case'
import { t } from '@baotu/screens'
import { longDay } from './long-day.ts'

const { span, lasting } = t('zh').papers

/** From when until when a certificate holds, both days included. */
export function validityWords({
  validFrom,
  validUntil,
}: Pick<Certificate, 'validFrom' | 'validUntil'>): string {
  const from = longDay(validFrom)
  return validUntil === null ? lasting({ from }) : span({ from, until: longDay(validUntil) })
}
