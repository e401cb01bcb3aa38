import { expect, test } from 'vitest'
import { makeDemoIdentity } from './demo-identity.ts'
import type { Notice } from './notice.ts'
import { openPrinterThread } from './open-printer-thread.ts'
import { openPrinter, type PaperOrder } from './printer.ts'
import { samplePapers } from './sample-papers.ts'

const pem = await makeDemoIdentity({ commonName: 'Test', now: new Date('2026-01-01'), years: 5 })
const order = (data: Notice = samplePapers.receipt): PaperOrder => ({
  design: 'notice',
  data,
  at: '2026-07-01T01:02:03.000Z',
  location: '济南',
})

test('given orders at once, then each gets its own paper, the same as printed in this thread', async () => {
  const printer = openPrinterThread({ pem })
  const here = await openPrinter({ pem })
  const other = { ...samplePapers.receipt, title: '另一份' }
  const [first, second] = await Promise.all([printer.print(order()), printer.print(order(other))])
  expect(Buffer.from(first).equals(await here(order()))).toBe(true)
  expect(Buffer.from(second).equals(await here(order(other)))).toBe(true)
  await printer.close()
})

test('given a paper that can not be signed, then its order fails and the next one is printed', async () => {
  const printer = openPrinterThread({ pem })
  const early = { ...order(), at: '2020-01-01T00:00:00.000Z' }
  await expect(printer.print(early)).rejects.toThrow('not at 2020')
  expect((await printer.print(order())).length).toBeGreaterThan(1_000)
  await printer.close()
})

test('given a printer whose key can not be read, then orders fail, each of them, and nothing hangs', async () => {
  const printer = openPrinterThread({ pem: 'no key' })
  await expect(printer.print(order())).rejects.toThrow(/DECODER/)
  await expect(printer.print(order())).rejects.toThrow(/DECODER/)
  await printer.close()
})
