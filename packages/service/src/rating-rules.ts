import { z } from 'zod'
import { word } from './text.ts'

const limit = z
  .strictObject({
    amount: z.number().int().min(1),
    unit: z.enum(['working-day', 'day']),
    /** The rule that sets it. */
    basis: word.optional(),
    /** True: no rule of the place, this demonstration city's own value. */
    demo: z.boolean().default(false),
  })
  .refine(({ basis, demo }) => basis !== undefined || demo, {
    error: "name the rule with `basis: <title>`, or mark the city's own value with `demo: true`",
  })

/** How a site has its services rated (好差评, 国办发〔2019〕51号): what provinces and cities set differently. */
export const ratingRules = z.strictObject({
  /** How long after the end of a service it may be rated. */
  window: limit,
  /** How long the department has to put right what a bad rating is about. */
  rectification: limit,
  /** Figures of fewer ratings than this are not published: few ratings are easily guessed at. */
  publishFrom: z.number().int().min(2),
})

export type RatingRules = z.output<typeof ratingRules>
export type RatingLimit = RatingRules['window']
