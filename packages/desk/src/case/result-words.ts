import type { InspectionRecord, Opinion, Ruling } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Locale } from '@baotu/service'

/** How an inspection, an opinion or a ruling came out, in a few words. */
export function resultWords(locale: Locale) {
  const words = t(locale).desk.records
  return {
    inspection: ({ conforms }: Pick<InspectionRecord, 'conforms'>) =>
      conforms ? words.conforms : words.conformsNot,
    opinion: ({ agrees }: Pick<Opinion, 'agrees'>) => (agrees ? words.agrees : words.disagrees),
    ruling: ({ outcome }: Pick<Ruling, 'outcome'>) => (outcome === 'granted' ? words.granted : words.refused),
  }
}
