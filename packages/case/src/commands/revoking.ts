// A certificate holds no longer: revoked (行政许可法 §69), or ended by a case of its own (§§49, 50, 70).
import type { Problem } from '@baotu/service'
import type { Command } from '../command.ts'
import { endCase } from '../end-case.ts'
import { missing } from '../missing.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'
import { takeBack } from '../take-back.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** The body that granted takes it back, for a ground of the law and with reasons; the remedies stand in the paper. */
export function revoke(story: Story, { ground, reasons }: Of<'revoke'>): Problem[] {
  const { status, certificate, process } = story.case()
  if (after(status, 'revoke') === null || certificate?.ended !== undefined) return [{ code: 'wrong-status' }]
  if (reasons.trim() === '') return missing('reasons')
  takeBack(story, ground, reasons.trim())
  if (process?.status === 'active') endCase(story)
  return []
}

/** Another case renewed, changed or cancelled it. Told twice, it has ended once. */
export function endCertificate(story: Story, command: Of<'end-certificate'>): Problem[] {
  const { certificate } = story.case()
  const { identifier, state, successor, number } = command
  if (certificate?.identifier !== identifier) return [{ code: 'no-such-certificate' }]
  if (certificate.ended !== undefined) return [{ code: 'certificate-ended' }]
  const end = { state, at: story.now, ...(successor && { successor }) }
  story.happened({ type: 'certificate-ended', identifier, end, number })
  return []
}
