import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, browse, openConnections, signIn } from './city/browser.ts'
import { type Holdings, holdingsOf } from './city/holdings.ts'
import { type Latencies, latencies } from './city/latencies.ts'
import { liveLean } from './city/lean-life.ts'
import { liveOnce, type Officers, officers } from './city/life.ts'
import { closedLoop, openLoop } from './city/loops.ts'
import { type City, openCity } from './city/open-city.ts'
import type { Company } from './city/people.ts'
import { cpuOf, watchMemory } from './city/usage.ts'
import type { Bench } from './run.ts'
import { formatTable } from './table.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const warmUp = Number(process.env.BENCH_WARM_UP ?? 8)
const clients = Number(process.env.BENCH_CLIENTS ?? 8)
/** Lives a second in the open loop; without it, half and four fifths of what the closed loop reached. */
const rates = process.env.BENCH_RATES?.split(',').map(Number)
/** At most so many applicants at once in the open loop. */
const applicants = 64

/**
 * Whole lives of the outdoor advertising permit over HTTP against the real server: apply, accept, inspect, review twice, grant.
 * Closed loop by the requests that do the work; again with every page between them looked at, as a browser would; open loop; and the
 * closed loop without the making of papers, which takes turns with the pages.
 */
export async function bench(): Promise<Bench> {
  const whole = await withCity(applicants, {}, async crowd => {
    const closed = await runClosed(crowd, liveLean)
    const browsed = await runClosed(crowd, liveOnce)
    const open = []
    for (const rate of rates ?? [0.5, 0.8].map(share => round(closed.perSecond * share)))
      open.push(await runOpen(crowd, rate))
    return { closed, browsed, open, lost: await countLost(crowd), startedIn: crowd.city.startedIn }
  })
  const bare = await withCity(clients, { ROLE: 'web' }, async crowd => {
    const closed = await runClosed(crowd, liveLean)
    return { closed, lost: await countLost(crowd) }
  })
  const { closed, browsed, open } = whole
  const load = loadavg().map(one => one.toFixed(1))
  return {
    table: [
      `${availableParallelism()} processors, load ${load.join(' ')}; server up in ${whole.startedIn} ms; ${clients} clients, ${seconds} s after ${warmUp} s`,
      formatTable([
        ...closedTable(closed),
        ...closedTable(browsed, 'closed loop, every page looked at').slice(1),
        ...closedTable(bare.closed, 'closed loop, no papers made').slice(1),
      ]),
      formatTable(openTable(open)),
      formatTable(stepTable(closed.times)),
      `lost cases: ${whole.lost + bare.lost}; jobs waiting when the closed loop ended: ${closed.held.jobs}, papers made ${closed.held.made} of ${closed.held.papers}`,
    ].join('\n\n'),
    figures: {
      lifecyclesPerSecond: round(closed.perSecond),
      requestsPerSecond: Math.round(closed.requestsPerSecond),
      peakMemoryMb: Math.round(
        Math.max(...[closed, browsed].map(({ memory }) => memory.node + memory.postgres)),
      ),
      lifecyclesPerSecondAllPages: round(browsed.perSecond),
      lifecyclesPerSecondWithoutPapers: round(bare.closed.perSecond),
      lostCases: whole.lost + bare.lost,
    },
  }
}

type Client = { browser: Browser; company: Company }
type Crowd = { city: City; clients: Client[]; by: Officers; times: Latencies; lived: { count: number } }

async function withCity<Answer>(
  companies: number,
  environment: Record<string, string>,
  work: (crowd: Crowd) => Promise<Answer>,
): Promise<Answer> {
  const city = await openCity(companies, environment)
  try {
    const times = latencies()
    const agent = openConnections(companies)
    const seat = async (identity: string, next: string) => {
      const browser = browse(city.address, agent, times)
      await signIn(browser, identity, next)
      return browser
    }
    const by: Partial<Officers> = {}
    for (const [role, id] of Object.entries(officers)) by[role as keyof Officers] = await seat(id, '/desk')
    const seated: Client[] = []
    for (const company of city.companies)
      seated.push({ company, browser: await seat(company.identity, '/cases') })
    return await work({ city, clients: seated, by: by as Officers, times, lived: { count: 0 } })
  } finally {
    await city.close()
  }
}

type Closed = {
  perSecond: number
  requestsPerSecond: number
  cpu: { node: number; postgres: number; bench: number }
  memory: { node: number; postgres: number }
  held: Holdings
  times: Latencies
}

type Live = (applicant: Browser, company: Company, by: Officers) => Promise<string>

async function runClosed(crowd: Crowd, live: Live): Promise<Closed> {
  const { city, by, lived } = crowd
  const loop = closedLoop(crowd.clients.slice(0, clients), async ({ browser, company }) => {
    await live(browser, company, by)
    lived.count += 1
  })
  await Promise.race([pause(warmUp * 1000), loop.failed])
  const memory = watchMemory(city.pid)
  crowd.times.clear()
  const before = { at: performance.now(), lives: lived.count, cpu: cpuOf(city.pid), own: process.cpuUsage() }
  await Promise.race([pause(seconds * 1000), loop.failed])
  const took = (performance.now() - before.at) / 1000
  const lives = lived.count - before.lives
  const used = cpuOf(city.pid)
  const own = process.cpuUsage(before.own)
  const times = crowd.times.copy()
  await loop.stop()
  return {
    perSecond: lives / took,
    requestsPerSecond: times.of().count / took,
    cpu: {
      node: (used.node - before.cpu.node) / lives,
      postgres: (used.postgres - before.cpu.postgres) / lives,
      bench: (own.user + own.system) / lives,
    },
    memory: await memory.end(),
    held: await holdingsOf(city),
    times,
  }
}

type Open = {
  rate: number
  lives: ReturnType<Latencies['of']>
  requests: ReturnType<Latencies['of']>
  took: number
}

async function runOpen(crowd: Crowd, rate: number): Promise<Open> {
  const lives = latencies()
  crowd.times.clear()
  const begun = performance.now()
  const live = async ({ browser, company }: Client) => {
    await liveLean(browser, company, crowd.by)
    crowd.lived.count += 1
  }
  await openLoop(crowd.clients, { rate, seconds }, live, milliseconds => lives.add('life', milliseconds))
  const took = (performance.now() - begun) / 1000
  return { rate, lives: lives.of(), requests: crowd.times.of(), took }
}

/** Every life that was answered with success stands in the database as a granted case with its certificate. */
async function countLost({ city, lived }: Crowd): Promise<number> {
  const { granted, certificates, unfinished } = await holdingsOf(city)
  return Math.abs(lived.count - granted) + Math.abs(lived.count - certificates) + unfinished
}

function closedTable(
  { perSecond, requestsPerSecond, cpu, memory }: Closed,
  name = 'closed loop',
): string[][] {
  const whole = (figure: number) => Math.round(figure).toLocaleString('en')
  return [
    ['', 'lives/s', 'requests/s', 'CPU µs a life: node', 'PostgreSQL', 'the bench', 'peak MB', 'of it node'],
    [
      name,
      perSecond.toFixed(1),
      whole(requestsPerSecond),
      ...[cpu.node, cpu.postgres, cpu.bench, memory.node + memory.postgres, memory.node].map(whole),
    ],
  ]
}

function openTable(runs: Open[]): string[][] {
  const rows = runs.map(({ rate, lives, requests, took }) => [
    `open loop, ${rate} lives/s`,
    String(lives.count),
    (lives.count / took).toFixed(1),
    ...[lives.p50, lives.p95, lives.p99, requests.p50, requests.p95].map(ms => ms.toFixed(0)),
  ])
  const heading = ['', 'lives', 'done/s', 'life p50 ms', 'p95', 'p99', 'request p50 ms', 'p95']
  return [heading, ...rows]
}

function stepTable(times: Latencies): string[][] {
  const rows = times.kinds().map(kind => {
    const { count, p50, p95 } = times.of(kind)
    return [kind, String(count), p50.toFixed(1), p95.toFixed(1)]
  })
  return [['step', 'requests', 'p50 ms', 'p95 ms'], ...rows]
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
