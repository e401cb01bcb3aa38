import { z } from 'zod'
import { ratingRules } from './rating-rules.ts'
import { word } from './text.ts'

export const roles = ['intake', 'review', 'inspect', 'rule', 'deliver', 'operate'] as const
/** What an officer may be trusted with. */
export type Role = (typeof roles)[number]

const remedy = z.strictObject({
  body: word,
  address: word.optional(),
  amount: z.number().int().min(1),
  unit: z.enum(['day', 'month']),
  law: word,
})

/** site.yaml: the city, district or campus that declares the services. */
export const siteSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
  name: word,
  city: word,
  /** Who runs this installation. */
  operator: word,
  zone: z.string(),
  /** GB/T 2260. */
  division: z.string().regex(/^\d{6}$/, 'a division code is six digits (GB/T 2260)'),
  districts: z.array(z.strictObject({ id: z.string().regex(/^\d{6}$/), name: word })).default([]),
  departments: z
    .array(
      z.strictObject({
        id: z.string(),
        name: word,
        short: word,
        /** 统一社会信用代码, GB 32100-2015. */
        creditCode: z.string(),
        phone: z.string().optional(),
        address: word.optional(),
      }),
    )
    .min(1),
  /** What officers of each role are called here. */
  roles: z.record(z.enum(roles), word),
  lifeEvents: z.array(
    z.strictObject({ id: z.string(), name: word, for: z.enum(['person', 'organisation']), icon: z.string() }),
  ),
  /** Other systems that do work of processes: each job type with the address that is asked to do it. */
  receivers: z
    .array(
      z.strictObject({
        job: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
        url: z.url({ protocol: /^https?$/, error: 'write an address that begins with https://' }),
      }),
    )
    .default([]),
  hotline: z.strictObject({ number: z.string(), name: word }),
  /** Whom to turn to against a ruling: 行政复议法 §20, 行政诉讼法 §46. */
  remedies: z.strictObject({ review: remedy, court: remedy }),
  ratings: ratingRules,
  /** Paths of values that are this demonstration city's own, `departments.approval.phone`; shown as such. */
  demo: z.array(z.string()).default([]),
})

export type Site = z.output<typeof siteSchema>
export type Department = Site['departments'][number]
export type LifeEvent = Site['lifeEvents'][number]
