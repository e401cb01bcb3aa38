import { z } from 'zod'

/** What an application does to a certificate that there is already (行政许可法 §49 变更, §50 延续, §70 注销). */
export const certificateActs = ['renewal', 'change', 'cancellation'] as const
export type CertificateAct = (typeof certificateActs)[number]

/** Which answer says what the application is about, and which names the certificate by its number. */
export const certificateActsSchema = z.strictObject({
  /** The key of the field of the form. */
  field: z.string(),
  /** By option of that field; other options ask for a new certificate. */
  acts: z.record(z.string(), z.enum(certificateActs)),
  /** The key of the field with the number of the certificate. */
  predecessor: z.string(),
  /** Natural days before its end by which a renewal is to be asked for. */
  renewBefore: z.strictObject({ days: z.number().int().min(0), basis: z.string() }),
})
export type CertificateActs = z.output<typeof certificateActsSchema>

/** What these answers do to a certificate; null: nothing, they ask for a new one. */
export function certificateActOf(
  acts: CertificateActs | undefined,
  answers: Readonly<Record<string, unknown>>,
): CertificateAct | null {
  const chosen = acts && answers[acts.field]
  return (typeof chosen === 'string' ? acts?.acts[chosen] : undefined) ?? null
}
