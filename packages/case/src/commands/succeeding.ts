// An application that is about a certificate: it renews, changes or cancels it (行政许可法 §§49, 50, 70).
import { certificateActOf, type Problem } from '@baotu/service'
import type { Predecessor } from '../case.ts'
import { dayOf } from '../clocks.ts'
import { nothingKnown } from '../party-record.ts'
import type { Story } from '../story.ts'

export type Succeeded = { about: Predecessor | null; problems: Problem[] }

export function succeeded(story: Story): Succeeded {
  const { service, party = nothingKnown } = story.world
  const { answers } = story.case()
  const declared = service.guide.certificateActs
  const act = certificateActOf(declared, answers)
  if (declared === undefined || act === null) return { about: null, problems: [] }
  const path = declared.predecessor
  const number = String(answers[path] ?? '').trim()
  const known = party.certificates.filter(
    one => one.number === number && one.kind === service.certificate?.type,
  )
  const held = known.find(({ state }) => state === 'valid')
  if (held === undefined) {
    const code = known.length === 0 ? 'no-such-certificate' : 'certificate-ended'
    return { about: null, problems: [{ code, path }] }
  }
  const { caseId, identifier, validUntil } = held
  const today = dayOf(story.now)
  const about = { act, caseId, identifier, number, validUntil }
  if (validUntil !== null && today > validUntil)
    return { about, problems: [{ code: 'certificate-over', path }] }
  if (act !== 'renewal' || validUntil === null) return { about, problems: [] }
  const last = Temporal.PlainDate.from(validUntil).subtract({ days: declared.renewBefore.days }).toString()
  return { about, problems: today > last ? [{ code: 'renewal-too-late', path, params: { day: last } }] : [] }
}

/** A renewal is ruled on before the certificate ends; who is not answered by then is renewed (§50). */
export function startRenewalClock(story: Story, about: Predecessor): void {
  if (about.act !== 'renewal' || about.validUntil === null) return
  story.happened({
    type: 'clock-started',
    clock: {
      name: 'renewal',
      legal: null,
      promised: null,
      startedOn: dayOf(story.now),
      stoppedOn: null,
      pauses: [],
      endsOn: about.validUntil,
      silence: 'renewed',
    },
  })
}
