// What is known of a party besides the case at hand: looked up when an application is submitted.

/** A certificate that the party holds or held. `state` as the register has it. */
export type HeldCertificate = {
  caseId: string
  identifier: string
  kind: string
  number: string
  state: string
  validUntil: string | null
}

/** `brokenUntil`: the last day on which a promise that was broken counts against it (告知承诺); null: none does. */
export type PartyRecord = { certificates: readonly HeldCertificate[]; brokenUntil: string | null }

export const nothingKnown: PartyRecord = { certificates: [], brokenUntil: null }
