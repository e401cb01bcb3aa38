import { type Locale, t } from '@baotu/screens'
import { z } from 'zod'

export type ProblemCode = keyof ReturnType<typeof t>['api']

/** Problem details (RFC 9457), with the extension members `code`, `texts` and `errors`. */
export const problemSchema = z.object({
  type: z.string().meta({ description: 'Names the kind of problem; no page stands there.' }),
  title: z.string().meta({ description: 'The sentence in the language that was asked for.' }),
  status: z.int(),
  code: z.string().meta({ description: 'Stable; for programs.' }),
  detail: z.string().optional(),
  texts: z.object({ zh: z.string(), en: z.string() }),
  errors: z
    .array(z.object({ pointer: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: 'What is wrong where: JSON pointers into the part of the request (RFC 6901).' }),
})
export type ProblemDetails = z.infer<typeof problemSchema>

/** @param detail what is particular to this occurrence, in English */
export function problemDetails(
  status: number,
  code: ProblemCode,
  locale: Locale,
  extra: Pick<ProblemDetails, 'detail' | 'errors'> = {},
): ProblemDetails {
  const texts = { zh: t('zh').api[code], en: t('en').api[code] }
  return { type: `tag:baotu.dev,2026:problem:${code}`, title: texts[locale], status, code, texts, ...extra }
}

/** One entry of a route's `response` schemas. */
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})
