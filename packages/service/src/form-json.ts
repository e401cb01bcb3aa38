import { z } from 'zod'
import { checks, fieldTypes, prefills } from './form.ts'

/** FEEL as form-js and zeebe write it: with a leading `=`. */
const feel = z.string().startsWith('=', 'a FEEL expression begins with =')
const limit = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
])
const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, 'a key is letters and digits, so that FEEL can name it')
const layout = z
  .looseObject({ row: z.string().optional(), columns: z.number().nullable().optional() })
  .optional()
const conditional = z.strictObject({ hide: feel }).optional()

const field = z.strictObject({
  type: z.enum(fieldTypes),
  id: z.string(),
  key,
  label: z.string().min(1).optional(),
  dateLabel: z.string().min(1).optional(),
  description: z.string().min(1).optional(),
  subtype: z.literal('date', { error: 'only dates are asked for: use the subtype date' }).optional(),
  values: z.array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) })).optional(),
  appearance: z.strictObject({ suffixAdorner: z.string().min(1).optional() }).optional(),
  decimalDigits: z.number().int().min(0).max(6).optional(),
  increment: z.string().optional(),
  validate: z
    .strictObject({
      required: z.boolean().optional(),
      min: limit.optional(),
      max: limit.optional(),
      minLength: limit.optional(),
      maxLength: limit.optional(),
      pattern: z.string().optional(),
      validationType: z.enum(['email', 'phone', 'custom']).optional(),
    })
    .default({}),
  properties: z
    .strictObject({
      check: z.enum(checks).optional(),
      prefill: z.enum(prefills).optional(),
      rule: feel.optional(),
      ruleWords: z.string().min(1).optional(),
    })
    .default({}),
  conditional,
  layout,
})

const note = z.strictObject({ type: z.literal('text'), id: z.string(), text: z.string().min(1), layout })

const group = z.strictObject({
  type: z.literal('group', { error: 'every field lies in a group: top-level groups are the pages' }),
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'the id of a page is part of its address: lower-case letters, digits, hyphens',
    ),
  label: z.string().min(1),
  components: z.array(z.discriminatedUnion('type', [field, note])).min(1),
  showOutline: z.boolean().optional(),
  conditional,
  layout,
})

/** form.form as form-js writes it, as far as we speak it. */
export const formSchema = z.strictObject({
  type: z.literal('default'),
  id: z.string(),
  components: z.array(group).min(1),
  schemaVersion: z.number().optional(),
  exporter: z.looseObject({}).optional(),
  executionPlatform: z.string().optional(),
  executionPlatformVersion: z.string().optional(),
})

export type FormJson = z.output<typeof formSchema>
export type FieldJson = z.output<typeof field>
export type GroupJson = z.output<typeof group>
