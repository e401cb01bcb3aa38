import { z } from 'zod'
import { word } from './text.ts'

/**
 * certificate.yaml: what a granted case yields. A field's `from` is a path: `answers.<key>`, `party.name`,
 * `party.id`, `case.number`, `ruling.day`, `ruling.department`, `certificate.number`, `situation.<output>`, `site.name`.
 */
export const certificateSchema = z.strictObject({
  name: word,
  /** 证照类型代码: 18 characters of the defining body's credit code and three digits (GB/T 36904). */
  type: z
    .string()
    .regex(/^[0-9A-Z]{18}\d{3}$/, 'a type code is an 18-character credit code and three digits'),
  demo: z.boolean().default(false),
  issuer: z.enum(['deciding', 'supervising']).default('deciding'),
  /** Number pattern: {yyyy} {yy} {mm} of the ruling's day, {answers.<key>}, {serial:6}, anything else as it stands. */
  number: z.string().regex(/\{serial:\d+\}/, 'a number needs {serial:<digits>} so that no two are alike'),
  /** A sentence of the certificate's body, before the fields. */
  statement: word,
  fields: z
    .array(
      z.strictObject({
        id: z.string(),
        label: word,
        from: z.string(),
        unit: word.optional(),
        /** False: kept on the paper, not shown to everyone who verifies it. */
        public: z.boolean().default(true),
      }),
    )
    .min(1),
  /** First and last day it holds; no `until`: it does not expire. Paths as in `from`. */
  validity: z.strictObject({
    from: z.string(),
    until: z.string().optional(),
    /** Instead of `until`: it holds for so many years. */
    years: z.number().int().min(1).optional(),
  }),
  layout: z.enum(['portrait', 'landscape']).default('portrait'),
  /** Small print at the foot. */
  note: word.optional(),
})

export type CertificateDesign = z.output<typeof certificateSchema>
