import { z } from 'zod'
import type { Text } from './text.ts'

/** What does not count towards the decision: the eight procedures of 行政许可法 §45, and asking third parties (政府信息公开条例 §33). */
export const specialKinds = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection of goods' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
  'third-party': { zh: '征求第三方意见', en: 'Consultation of third parties' },
} satisfies Record<string, Text>
export type SpecialKind = keyof typeof specialKinds

/** A special procedure that a service may need. */
export const specialSchema = z.strictObject({
  kind: z.enum(Object.keys(specialKinds) as [SpecialKind, ...SpecialKind[]]),
  /** The id of an entry of `basis`: the law by which its time does not count. */
  basis: z.string(),
  /** Working days that it usually takes: what the form proposes. The demonstration city's own value. */
  usual: z.number().int().min(1),
})
