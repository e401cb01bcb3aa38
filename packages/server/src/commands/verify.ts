// `verify`: is the history of every case what it was when it happened? Exit code 1 when a row does not fit.
import { sayFaults } from '../say-faults.ts'
import type { Misfit } from '../verify/check-case.ts'
import { walkStore } from '../verify/walk-store.ts'
import { withPlatform } from '../with-platform.ts'

const sayEvery = 10_000

export function verify(): Promise<void> {
  return withPlatform(async ({ store }) => {
    const began = performance.now()
    let said = 0
    const { cases, events, misfits, more } = await walkStore(store, walked => {
      if (walked - said < sayEvery) return
      said = walked
      console.error(`${walked} cases …`)
    })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const figures = `${cases} cases, ${events} events, ${seconds} s`
    if (misfits.length === 0) return console.log(`${figures}: every row fits`)
    const rest = more > 0 ? [`and ${more} cases more`] : []
    sayFaults(`${figures}: these rows do not fit, the first of them first:`, [
      ...misfits.map(placed),
      ...rest,
    ])
  })
}

function placed({ caseId, number, seq, why }: Misfit): string {
  const row = seq === undefined ? '' : `, event ${seq}`
  return `case ${caseId}${number === null ? '' : ` (${number})`}${row}: ${why}`
}
