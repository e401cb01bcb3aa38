import type { Section } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { Site } from '@baotu/service'
import { remediesWords } from '@baotu/web'

/** Where to turn against a ruling, and until when: 行政复议法 §20 (60 days), 行政诉讼法 §46 (six months); 行政许可法 §38(2) wants both named. */
export function remedies(site: Site): Section {
  return { heading: t('zh').papers.remedies.heading, items: [remediesWords(site, 'zh')] }
}
