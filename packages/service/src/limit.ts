import { z } from 'zod'

/**
 * The clocks a service may declare.
 * acceptance: to accept, to refuse acceptance or to ask for supplements (行政许可法 §32). supplement: for the
 * applicant to answer. decision: from acceptance to the ruling (§42). extension: how much the ruling may be
 * put off once (§42). special: how long a special procedure is expected to take (§45); the officer who begins one sets it.
 * materials: for what was deferred (容缺受理). renewal: until the certificate ends, when a renewal must be ruled on (§50); its end is
 * that of the certificate. check: to look afterwards whether a promise was kept (告知承诺).
 * hearing-request: for the applicant to ask for a hearing; hearing: to hold it once it was asked for (§47). delivery: from the ruling to
 * the paper in hand (§44). notification: to tell the supervising department.
 */
export const limitNames = [
  'acceptance',
  'supplement',
  'decision',
  'extension',
  'special',
  'materials',
  'renewal',
  'check',
  'hearing-request',
  'hearing',
  'delivery',
  'notification',
] as const
export type LimitName = (typeof limitNames)[number]

export const limitUnits = ['working-day', 'working-hour', 'hour', 'day', 'month', 'at-once'] as const

const oneLimit = z
  .strictObject({
    amount: z.number().int().min(0),
    unit: z.enum(limitUnits),
    /** The id of an entry of `basis`. */
    basis: z.string().optional(),
    /** True: not law, this demonstration city's own value. */
    demo: z.boolean().default(false),
  })
  .refine(limit => limit.basis !== undefined || limit.demo, {
    error: "name the law with `basis: <id in basis>`, or mark the city's own value with `demo: true`",
  })

/**
 * What it means in law that a clock runs out. accepted: the application counts as accepted from the day it was received
 * (行政许可法 §32(4)). lapsed: who does not supplement in time has given the application up (政府信息公开条例 §30).
 * renewed: a renewal that was not ruled on before the certificate ends counts as granted (行政许可法 §50).
 */
export const silences = ['accepted', 'lapsed', 'renewed'] as const
export type Silence = (typeof silences)[number]

/** What law allows and what the city promises; the promise is never longer than the law. */
export const limitDeclarationSchema = z.strictObject({
  legal: oneLimit.optional(),
  promised: oneLimit.optional(),
  silence: z.enum(silences).optional(),
  /** decision only. receipt: it runs from the day on which the application, or what completes it, came (政府信息公开条例 §§30, 33). */
  from: z.enum(['acceptance', 'receipt']).optional(),
})

export type DeclaredLimit = z.output<typeof oneLimit>
export type LimitDeclaration = z.output<typeof limitDeclarationSchema>
/** The limits of a service, by clock. */
export type Limits = Partial<Record<LimitName, LimitDeclaration>>
