import { z } from 'zod'
import { word } from './text.ts'

/**
 * A paper that a case needs. source: `applicant` brings it; `government` holds it and may share it, so it is
 * shown as already with us and never asked for (国务院令第716号 §7); `intermediary` issues it for the applicant.
 * need: `always`, `never asked of its own accord` (`situation`: the materials decision says when), or `optional`.
 */
export const materialSchema = z.strictObject({
  id: z.string(),
  name: word,
  source: z.enum(['applicant', 'government', 'intermediary']),
  need: z.enum(['always', 'situation', 'optional']),
  /** Who issues or holds it. */
  issuer: word.optional(),
  /** How to prepare it, what it must show. */
  note: word.optional(),
  /** File name endings, without the dot: those whose bytes tell what they are and that every browser shows. */
  formats: z.array(z.enum(['pdf', 'jpg', 'png'])).default(['pdf', 'jpg', 'png']),
  maxFiles: z.number().int().min(1).default(5),
  maxMegabytes: z.number().min(1).max(20).default(20),
  /** A blank form and a filled-in sample: paths below the service folder, `files/…`. */
  blank: z.string().optional(),
  sample: z.string().optional(),
  /** The id of an entry of `basis`. */
  basis: z.string().optional(),
  /** 容缺受理: a secondary paper that may come after acceptance, if the applicant promises it; nothing is granted before. */
  deferrable: z.boolean().default(false),
})

export type Material = z.output<typeof materialSchema>
