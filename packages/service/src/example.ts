import { z } from 'zod'
import { limitNames } from './limit.ts'
import { specialKinds } from './special-procedure.ts'
import { word } from './text.ts'

export const actions = ['intake', 'supplement', 'inspection', 'review', 'ruling', 'delivery'] as const
/** What a task asks for. A user task carries it as the zeebe property `action`. */
export type Action = (typeof actions)[number]

/** How a task may end. A gateway reads it as `=<action>.outcome`. */
export const outcomes = {
  intake: ['accept', 'ask-supplement', 'refuse-acceptance'],
  supplement: ['answered'],
  inspection: ['recorded'],
  review: ['agree', 'disagree'],
  ruling: ['grant', 'refuse'],
  delivery: ['delivered'],
} as const satisfies Record<Action, readonly string[]>

export const statuses = [
  'draft',
  'submitted',
  'supplementing',
  'accepted',
  'special',
  'granted',
  'refused',
  'not-accepted',
  'not-needed',
  'not-ours',
  'lapsed',
  'withdrawn',
  'closed',
  'revoked',
] as const
/** Where a case stands. */
export type Status = (typeof statuses)[number]

export const noticeKinds = [
  'receipt',
  'supplement',
  'acceptance',
  'non-acceptance',
  'special',
  'extension',
  'hearing-offer',
  'hearing-call',
  'lapse',
  'grant',
  'refusal',
  'revocation',
] as const
/** 收件凭证, 一次性补正告知书, 受理通知书, 不予受理通知书, 特别程序告知书, 延长期限告知书, 听证告知书, 听证通知书, 视为放弃告知书, 准予决定书, 不予决定书, 撤销决定书. */
export type NoticeKind = (typeof noticeKinds)[number]

const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const answers = z.record(z.string(), answer)
const day = z.iso.date('write a day as YYYY-MM-DD')
const instant = z.iso.datetime({
  offset: true,
  error: 'write an instant with its offset, as 2026-09-28T09:30:00+08:00',
})
const attached = z.strictObject({ material: z.string(), file: z.string() })
/** The day each clock runs out, by the legal and by the promised limit. */
const due = z.partialRecord(
  z.enum(limitNames),
  z.strictObject({ legal: day.optional(), promised: day.optional() }),
)

/** What must be true: of the case after a step, or at the end. Anything left out is not looked at. */
const expectation = z.strictObject({
  status: z.enum(statuses).optional(),
  /** Every notice sent so far, in order. */
  notices: z.array(z.enum(noticeKinds)).optional(),
  due: due.optional(),
  /** Elements of the process whose tasks are open. */
  tasks: z.array(z.string()).optional(),
  /** Departments told of the case. */
  notified: z.array(z.string()).optional(),
  /** Certificate field id -> value; `number` is a pattern in which # is any digit. `null`: no certificate. */
  certificate: z.record(z.string(), z.string()).nullable().optional(),
})

/** What a step may do besides the user tasks of process.bpmn. `wait`: nobody does anything, and what the law says of that follows. */
export const otherSteps = [
  'withdraw',
  'begin-special',
  'end-special',
  'extend',
  'allow-second-notice',
  'revoke',
  'supply',
  'offer-hearing',
  'request-hearing',
  'call-hearing',
  'wait',
] as const

const step = z.strictObject({
  at: instant,
  /** The id of a demo account; `platform` for `wait`. */
  who: z.string(),
  /** The id of the user task in process.bpmn, or one of `otherSteps`. */
  do: z.string(),
  outcome: z.string().optional(),
  /** What the officer writes: an opinion, a finding, a reason. It is data of the example, in Chinese. */
  words: z.string().optional(),
  /** ask-supplement: everything that is missing, once and complete (行政许可法 §32). */
  items: z.array(z.strictObject({ about: z.string(), words: z.string() })).optional(),
  /** call-hearing: on which day, and where. */
  on: day.optional(),
  place: z.string().optional(),
  /** inspection: whether what was found is as it must be. */
  conforms: z.boolean().optional(),
  /** ruling: which of the service's replies. */
  reply: z.string().optional(),
  /** refuse-acceptance: which ground, and where to apply instead. */
  reason: z.enum(['not-needed', 'not-ours', 'not-supplemented', 'not-eligible']).optional(),
  route: z.string().optional(),
  /** begin-special: which procedure; with extend: how many working days. */
  kind: z.enum(Object.keys(specialKinds) as [keyof typeof specialKinds]).optional(),
  days: z.number().int().optional(),
  /** supplement: what the applicant changes and adds. */
  answers: answers.optional(),
  files: z.array(attached).optional(),
  /** The step must be refused with this problem code. */
  refused: z.string().optional(),
  then: expectation.optional(),
})

/** One named case of examples.yaml: it tests the service, fills the demonstration and documents it. */
export const exampleSchema = z.strictObject({
  id: z.string(),
  title: word,
  /** Why this case is told. */
  story: word,
  /** When the applicant submits. */
  at: instant,
  /** The id of a demo account and of the party it applies for (an organisation it is the agent of). */
  applicant: z.string(),
  party: z.string().optional(),
  answers,
  files: z.array(attached).default([]),
  /** How the applicant chooses to be handled: by a promise, by a person, with papers that come later. */
  route: z
    .strictObject({
      commitment: z.boolean().optional(),
      human: z.boolean().optional(),
      deferred: z.array(z.string()).optional(),
    })
    .optional(),
  /** What is known of the party: certificates that it holds, and until when a broken promise counts against it. */
  known: z
    .strictObject({
      certificates: z
        .array(z.strictObject({ number: z.string(), validFrom: day, validUntil: day }))
        .default([]),
      brokenUntil: day.optional(),
    })
    .optional(),
  /** The submission must be refused with this problem code; then there are no steps. */
  refused: z.string().optional(),
  /** What the decisions must answer for these answers. */
  situation: z.record(z.string(), answer).optional(),
  /** What it costs: yuan with two decimals, as text. */
  fee: z.string().optional(),
  materials: z
    .strictObject({ required: z.array(z.string()).optional(), optional: z.array(z.string()).optional() })
    .optional(),
  /** Problem codes by path that must hold the submission back; then there are no steps. */
  incomplete: z.record(z.string(), z.string()).optional(),
  /** What must be true straight after submission. */
  submitted: expectation.optional(),
  steps: z.array(step).default([]),
  /** What must be true at the end. */
  follows: expectation.default({}),
})

export type Example = z.output<typeof exampleSchema>
export type ExampleStep = Example['steps'][number]
export type Expectation = z.output<typeof expectation>
