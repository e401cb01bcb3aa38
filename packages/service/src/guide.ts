import { z } from 'zod'
import { certificateActsSchema } from './certificate-acts.ts'
import { audiences, channels, handlings, itemTypes, levels } from './codes.ts'
import { limitDeclarationSchema, limitNames } from './limit.ts'
import { materialSchema } from './material.ts'
import { specialSchema } from './special-procedure.ts'
import { word } from './text.ts'
import { yuanOf } from './yuan.ts'

/** service.yaml: everything a person may read about a service before applying. */
export const guideSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'),
  name: word,
  /** One plain sentence: who needs this and what for. */
  summary: word,
  /** Item codes as they are written; opaque, never computed with. */
  codes: z
    .strictObject({
      basic: z.string().optional(),
      implementation: z.string().optional(),
      demo: z.boolean().default(false),
    })
    .optional(),
  /** GB/T 39046-2020 code sets A.1, A.2, A.6, A.4, A.5. */
  type: z.enum(Object.keys(itemTypes)),
  level: z.enum(Object.keys(levels)),
  handling: z.enum(Object.keys(handlings)),
  audience: z.array(z.enum(Object.keys(audiences))).min(1),
  channels: z.array(z.enum(Object.keys(channels))).min(1),
  /** Who may be the applicant's party. */
  parties: z.array(z.enum(['person', 'organisation'])).min(1),
  /** Ids of departments of the site. */
  departments: z.strictObject({ deciding: z.string(), supervising: z.string().optional() }),
  /** 联合办理 (行政许可法 §42(2)): several departments decide together, within 45 working days and 15 more. */
  joint: z.strictObject({ departments: z.array(z.string()).min(1), basis: z.string() }).optional(),
  /** Ids of life events of the site. */
  lifeEvents: z.array(z.string()).default([]),
  /** Everyday words people search by, in any language. */
  keywords: z.array(z.string().min(1)).default([]),
  basis: z
    .array(
      z.strictObject({
        id: z.string(),
        law: word,
        article: word,
        /** `text`: the words of the law itself; `summary`: our summary of it. */
        kind: z.enum(['text', 'summary']),
        words: word,
      }),
    )
    .min(1),
  conditions: z.array(z.strictObject({ id: z.string(), text: word })).default([]),
  limits: z.partialRecord(z.enum(limitNames), limitDeclarationSchema),
  /** Procedures whose time does not count towards the decision (行政许可法 §45). */
  specials: z.array(specialSchema).default([]),
  /** Ids of decisions in the *.dmn files of the service. */
  decisions: z
    .strictObject({
      situation: z.string().optional(),
      materials: z.string().optional(),
      limits: z.string().optional(),
      fee: z.string().optional(),
    })
    .default({}),
  materials: z.array(materialSchema).default([]),
  steps: z
    .array(
      z.strictObject({
        id: z.string(),
        name: word,
        text: word,
        who: z.enum(['applicant', 'deciding', 'supervising', 'platform']),
        /** The clock that runs during this step. */
        limit: z.enum(limitNames).optional(),
      }),
    )
    .min(1),
  visits: z.strictObject({
    count: z.number().int().min(0),
    note: word.optional(),
    demo: z.boolean().default(false),
  }),
  fee: z.strictObject({
    /** Yuan, at most two decimals; 0 is free. Left out where `decisions.fee` says it. */
    amount: z
      .number()
      .refine(amount => yuanOf(amount) !== null, 'write yuan, 0 or more, with two decimals at most')
      .optional(),
    /** In a sentence, what it costs or can cost. */
    note: word,
    basis: z.string().optional(),
    demo: z.boolean().default(false),
  }),
  result: z.strictObject({
    name: word,
    kind: z.enum(['certificate', 'reply']),
    delivery: z.array(z.enum(['online', 'counter', 'post'])).min(1),
  }),
  /** 告知承诺: the applicant may promise what papers would prove; decided at once, checked afterwards. */
  commitment: z
    .strictObject({
      basis: z.string(),
      /** What is told: the conditions, what the promise replaces, what a false one brings. */
      terms: word,
      /** An output of the situation decision that must be true; left out: always offered. */
      if: z.string().optional(),
      /** Materials that the promise replaces. */
      replaces: z.array(z.string()).default([]),
      /** Months during which who broke a promise may make no other. The demonstration city's own value. */
      exclusion: z.number().int().min(1),
    })
    .optional(),
  /** 容缺受理: what is told of papers that may come later. Which they are, the materials say. */
  deferral: z.strictObject({ basis: z.string(), terms: word }).optional(),
  /** A rule may grant by itself: who applies may ask for a person instead (个人信息保护法 §24). */
  automatic: z.strictObject({ basis: z.string() }).optional(),
  certificateActs: certificateActsSchema.optional(),
  /** Kinds of answer among which the ruling chooses (政府信息公开条例 §36); empty: granted or refused says all. */
  replies: z
    .array(
      z.strictObject({
        id: z.string(),
        outcome: z.enum(['grant', 'refuse']),
        name: word,
        /** The sentence of the answer. */
        words: word,
        /** The id of an entry of `basis`. */
        basis: z.string(),
      }),
    )
    .default([]),
  /** What its papers are called, where not as those of other services of its type. */
  papers: z
    .strictObject({ acceptance: word.optional(), grant: word.optional(), refusal: word.optional() })
    .default({}),
  /** The other ways to apply: counters. */
  counters: z
    .array(
      z.strictObject({
        id: z.string(),
        name: word,
        address: word,
        hours: word,
        phone: z.string().optional(),
        demo: z.boolean().default(false),
      }),
    )
    .default([]),
  questions: z.array(z.strictObject({ id: z.string(), question: word, answer: word })).default([]),
})

export type Guide = z.output<typeof guideSchema>
export type LegalBasis = Guide['basis'][number]
