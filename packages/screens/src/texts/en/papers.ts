import type { Words } from '../words.ts'
import type { papers as zh } from '../zh/papers.ts'

export const papers: Words<typeof zh> = {
  titles: {
    acceptance: 'Notice of acceptance',
    supplement: 'Notice of additions needed',
    notAccepted: 'Ruling not to accept',
    grant: 'Ruling: granted',
    refusal: 'Ruling: refused',
    receipt: 'Receipt',
    withdrawal: 'Confirmation of withdrawal',
    inspection: 'Inspection record',
  },
}
