import { randomUUID } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, browse, openConnections, signIn } from './city/browser.ts'
import { type Latencies, latencies } from './city/latencies.ts'
import { applyLean, handle, tokenOf } from './city/lean-life.ts'
import { officers } from './city/life.ts'
import { closedLoop } from './city/loops.ts'
import { copyCase, pastTheServer } from './city/many-open-cases.ts'
import { type City, openCity } from './city/open-city.ts'
import { cpuOf } from './city/usage.ts'
import type { Bench } from './run.ts'
import { formatTable } from './table.ts'

const cases = Number(process.env.BENCH_CASES ?? 100_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 10)
/** So many officers look at their department's queue, each again a second after the last look was answered. */
const readers = Number(process.env.BENCH_CLIENTS ?? 4)
const between = 1_000

/**
 * A supervisor closes the hall for a day, and the clocks of all running cases are recomputed by the worker of the same process, each
 * by a step with its event and its tasks' new days; meanwhile officers look at their queue.
 */
export async function bench(): Promise<Bench> {
  const city = await openCity(1)
  try {
    const times = latencies()
    const agent = openConnections(readers + 3)
    const seat = async (identity: string, next: string) => {
      const browser = browse(city.address, agent, times)
      await signIn(browser, identity, next)
      return browser
    }
    const supervisor = await seat('wei-shidu', '/desk')
    const looking = await Promise.all(
      Array.from({ length: readers }, () => seat(officers.inspector, '/desk')),
    )
    await fill(city, seat)
    const queue = closedLoop(looking, async browser => {
      await browser.get('queue', '/desk/queue')
      await pause(between)
    })
    await Promise.race([pause(2_000), queue.failed])
    times.clear()
    await Promise.race([pause(seconds * 1000), queue.failed])
    const calm = times.of('queue')
    times.clear()
    const took = await Promise.race([recompute(city, supervisor), queue.failed])
    const meanwhile = times.of('queue')
    await queue.stop()
    return told(took, calm, meanwhile)
  } finally {
    await city.close()
  }
}

type Seen = ReturnType<Latencies['of']>
/** Seconds on the clock; microseconds of CPU. */
type Took = { seconds: number; node: number; postgres: number; seen: number; moved: number }

async function fill(city: City, seat: (identity: string, next: string) => Promise<Browser>): Promise<void> {
  const [company] = city.companies
  if (company === undefined) throw new Error('The city has no company')
  const id = await applyLean(await seat(company.identity, '/cases'), company)
  await handle(await seat(officers.intake, '/desk'), id, 'accept', { complete: 'yes' })
  await copyCase(city, id, cases)
}

/** From the click of the supervisor until the last case is done. */
async function recompute(city: City, supervisor: Browser): Promise<Took> {
  const csrf = await tokenOf(supervisor, '/desk')
  const used = cpuOf(city.pid)
  const begun = performance.now()
  await supervisor.tell('close a day', '/desk/calendar/overrides', {
    csrf,
    command: randomUUID(),
    day: nextWeekday(),
    kind: 'closed',
    reason: '大厅停电检修',
    reasonEn: 'Power works in the hall',
  })
  return pastTheServer(city, async client => {
    for (;;) {
      const { rows } = await client.query<{ seen: number; moved: number; done: boolean }>(
        'select cases_seen as seen, cases_moved as moved, settled_at is not null as done from calendar_change',
      )
      const [row] = rows
      if (row?.done) {
        const { seen, moved } = row
        if (moved < cases) throw new Error(`Only ${moved} of ${cases} cases moved`)
        const { node, postgres } = cpuOf(city.pid)
        return {
          seconds: (performance.now() - begun) / 1000,
          node: node - used.node,
          postgres: postgres - used.postgres,
          seen,
          moved,
        }
      }
      await pause(200)
    }
  })
}

/** The first day after today that is no weekend day: every running clock reaches it. */
function nextWeekday(): string {
  let day = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 1 })
  while (day.dayOfWeek > 5) day = day.add({ days: 1 })
  return day.toString()
}

function told(took: Took, calm: Seen, meanwhile: Seen): Bench {
  const load = loadavg().map(one => one.toFixed(1))
  const row = (name: string, { count, p50, p95, p99 }: Seen) => [
    name,
    String(count),
    ...[p50, p95, p99].map(one => `${Math.round(one)} ms`),
  ]
  const perSecond = Math.round(took.moved / took.seconds)
  return {
    table: [
      `${availableParallelism()} processors, load ${load.join(' ')}; ${cases} running cases; ${readers} officers at their queue`,
      formatTable([
        ['queue of a department', 'looks', 'p50', 'p95', 'p99'],
        row('before', calm),
        row('while clocks are recomputed', meanwhile),
      ]),
      `${took.moved} of ${took.seen} cases recomputed in ${took.seconds.toFixed(1)} s: ${perSecond}/s; CPU with the pages meanwhile: node ${(took.node / 1e6).toFixed(1)} s, PostgreSQL ${(took.postgres / 1e6).toFixed(1)} s`,
    ].join('\n\n'),
    figures: {
      recomputeSeconds: Math.round(took.seconds * 10) / 10,
      queueP95Ms: Math.round(meanwhile.p95),
      queueP95CalmMs: Math.round(calm.p95),
      casesPerSecond: perSecond,
    },
  }
}
