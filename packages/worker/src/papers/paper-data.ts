import type { Certificate, Notice } from '@baotu/paper'
import { acceptance } from './acceptance.ts'
import { certificate } from './certificate.ts'
import { extension } from './extension.ts'
import { hearingCall, hearingOffer } from './hearing.ts'
import { lapse } from './lapse.ts'
import { nonAcceptance } from './non-acceptance.ts'
import type { PaperSource } from './paper-source.ts'
import { receipt } from './receipt.ts'
import { revocation } from './revocation.ts'
import { grant, refusal } from './ruling.ts'
import { special } from './special.ts'
import { supplement } from './supplement.ts'

export type PaperToSet = { layout: 'notice'; data: Notice } | { layout: 'certificate'; data: Certificate }

/** What is printed on a paper of this case. Pure: the same case gives the same paper whenever it is made. */
export function paperData(source: PaperSource): PaperToSet {
  switch (source.paper.kind) {
    case 'receipt':
      return { layout: 'notice', data: receipt(source) }
    case 'acceptance':
      return { layout: 'notice', data: acceptance(source) }
    case 'supplement':
      return { layout: 'notice', data: supplement(source) }
    case 'non-acceptance':
      return { layout: 'notice', data: nonAcceptance(source) }
    case 'special':
      return { layout: 'notice', data: special(source) }
    case 'extension':
      return { layout: 'notice', data: extension(source) }
    case 'hearing-offer':
      return { layout: 'notice', data: hearingOffer(source) }
    case 'hearing-call':
      return { layout: 'notice', data: hearingCall(source) }
    case 'lapse':
      return { layout: 'notice', data: lapse(source) }
    case 'grant':
      return { layout: 'notice', data: grant(source) }
    case 'revocation':
      return { layout: 'notice', data: revocation(source) }
    case 'refusal':
      return { layout: 'notice', data: refusal(source) }
    case 'certificate':
      return { layout: 'certificate', data: certificate(source) }
  }
}
