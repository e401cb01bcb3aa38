// Sets a paper and signs it: all that is done to a paper between its data and its bytes.
import { type IdentitySource, openIdentity } from './identity.ts'
import { openPress } from './press.ts'
import { type PaperData, renderPaper } from './render-paper.ts'
import { signPdf } from './sign-pdf.ts'

/** What to print; plain data, so that it can be sent to a thread. `at` is the instant that the paper speaks of, ISO. */
export type PaperOrder = {
  [Design in keyof PaperData]: { design: Design; data: PaperData[Design]; at: string; location: string }
}[keyof PaperData]

/** Gives the bytes of a signed, tagged PDF. Throws for a paper that can not be set, or an identity that is not valid at its instant. */
export type Printer = (order: PaperOrder) => Promise<Uint8Array>

/** A printer in this thread: opens the press (a second of work and 100 MB, once) and blocks while it sets. */
export async function openPrinter(source: IdentitySource): Promise<Printer> {
  const identity = await openIdentity(source)
  const press = openPress()
  return order => {
    const bytes =
      order.design === 'certificate'
        ? renderPaper(order.design, order.data, press)
        : renderPaper(order.design, order.data, press)
    return signPdf(bytes, identity, {
      at: new Date(order.at),
      reason: order.data.title,
      location: order.location,
    })
  }
}
