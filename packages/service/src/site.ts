import { standardThresholds } from '@baotu/calendar'
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

/** A share written as a number or as the fraction that it is: 0.4, 1/3. */
const share = z.union([
  z.number().min(0).max(1),
  z
    .string()
    .regex(/^[0-9]+\/[1-9][0-9]*$/, 'write a share between 0 and 1, as in 1/3')
    .transform(text => text.split('/').map(Number) as [number, number])
    .transform(([part, whole]) => part / whole)
    .pipe(z.number().max(1)),
])

/** When a light turns yellow: no law says so. */
const lights = z.strictObject({
  /** This share of the limit or less is left. */
  yellowShare: share.default(standardThresholds.yellowShare),
  /** Or so many working days or fewer. */
  yellowWorkingDays: z.number().int().min(0).default(standardThresholds.yellowWorkingDays),
})

export const supervisionKinds = ['legal-overrun', 'promise-overrun', 'step-overrun', 'second-notice'] as const
/** What opens a supervision record (督办): a limit of the law, of the promise or of one step is over; a second supplement notice. */
export type SupervisionKind = (typeof supervisionKinds)[number]

/**
 * 电子监察. Two scales of cards are in use. yellow-then-red: what is overdue is yellow, and red when it is not explained in time.
 * red: what is overdue is red at once, its warning was the yellow one.
 */
const supervision = z.strictObject({
  scale: z.enum(['yellow-then-red', 'red']).default('yellow-then-red'),
  /** How long the responsible department has to explain. */
  explainWithin: z
    .strictObject({ amount: z.number().int().min(1), unit: z.enum(['working-day', 'day']) })
    .default({ amount: 3, unit: 'working-day' }),
  /** 监察规则编号, GB/T 39046-2020 table 11: the city numbers its own rules. */
  rules: z
    .record(z.enum(supervisionKinds), z.string().min(1))
    .default({ 'legal-overrun': '1', 'promise-overrun': '2', 'step-overrun': '3', 'second-notice': '4' }),
  /** 监察预警类型代码, the same table. */
  cards: z
    .strictObject({ yellow: z.string().min(1), red: z.string().min(1) })
    .default({ yellow: '1', red: '2' }),
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
  lights: lights.prefault({}),
  supervision: supervision.prefault({}),
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
