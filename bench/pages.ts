import { Agent, get } from 'node:http'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, browse, openConnections, signIn } from './city/browser.ts'
import { holdingsOf } from './city/holdings.ts'
import { latencies } from './city/latencies.ts'
import { liveOnce, type Officers, officers, service } from './city/life.ts'
import { closedLoop } from './city/loops.ts'
import { type City, openCity } from './city/open-city.ts'
import { cpuOf } from './city/usage.ts'
import type { Bench } from './run.ts'
import { formatTable } from './table.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const warmUp = Number(process.env.BENCH_WARM_UP ?? 4)
const connections = 8

/**
 * Three pages as browsers ask for them, gzipped, over eight connections that stay open: the home page, a guide, and a granted case
 * as its applicant sees it. What a first visit carries over the wire is counted at the socket, headers and all, without images.
 */
export async function bench(): Promise<Bench> {
  const city = await openCity(1)
  try {
    const { cookie, id } = await grantOne(city)
    const home = await run(city, 'home', '/', '')
    const guide = await run(city, 'guide', `/services/${service}`, '')
    const granted = await run(city, 'case, signed in', `/cases/${id}`, cookie)
    const pages = [home, guide, granted]
    const load = loadavg().map(one => one.toFixed(1))
    return {
      table: [
        `${availableParallelism()} processors, load ${load.join(' ')}; ${connections} connections, ${seconds} s after ${warmUp} s`,
        formatTable([
          [
            'page',
            'pages/s',
            'p50 ms',
            'p95 ms',
            'CPU µs a page: node',
            'PostgreSQL',
            'page KB',
            'with style KB',
            'script KB',
          ],
          ...pages.map(row),
        ]),
      ].join('\n\n'),
      figures: {
        pagesPerSecond: Math.round(pages.reduce((sum, page) => sum + page.perSecond, 0) / pages.length),
        p95Ms: round(Math.max(...pages.map(({ p95 }) => p95))),
        maxWireKb: round(Math.max(...pages.map(({ wire }) => wire.all)) / 1024),
        requiredScriptKb: round(Math.max(...pages.map(({ wire }) => wire.script)) / 1024),
      },
    }
  } finally {
    await city.close()
  }
}

/** A granted case, its papers made, and the cookie of its applicant. */
async function grantOne(city: City): Promise<{ cookie: string; id: string }> {
  const [company] = city.companies
  if (company === undefined) throw new Error('The city has no company')
  const agent = openConnections(connections)
  const seat = async (identity: string, next: string): Promise<Browser> => {
    const browser = browse(city.address, agent, latencies())
    await signIn(browser, identity, next)
    return browser
  }
  const by: Partial<Officers> = {}
  for (const [role, id] of Object.entries(officers)) by[role as keyof Officers] = await seat(id, '/desk')
  const applicant = await seat(company.identity, '/cases')
  const id = await liveOnce(applicant, company, by as Officers)
  while ((await holdingsOf(city)).jobs > 0) await pause(200)
  return { cookie: applicant.cookie(), id }
}

type Run = {
  name: string
  perSecond: number
  p50: number
  p95: number
  node: number
  postgres: number
  wire: Wire
}

async function run(city: City, name: string, path: string, cookie: string): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = latencies()
  const loop = closedLoop(
    Array.from({ length: connections }, () => path),
    async () => {
      const begun = performance.now()
      await fetchOver(agent, city.address, path, cookie)
      times.add(name, performance.now() - begun)
    },
  )
  await Promise.race([pause(warmUp * 1000), loop.failed])
  times.clear()
  const [begun, before] = [performance.now(), cpuOf(city.pid)]
  await Promise.race([pause(seconds * 1000), loop.failed])
  const [took, used] = [(performance.now() - begun) / 1000, cpuOf(city.pid)]
  const { count, p50, p95 } = times.of(name)
  await loop.stop()
  agent.destroy()
  return {
    name,
    perSecond: count / took,
    p50,
    p95,
    node: (used.node - before.node) / count,
    postgres: (used.postgres - before.postgres) / count,
    wire: await wireOf(city.address, path, cookie),
  }
}

type Wire = { page: number; all: number; script: number }

/** Bytes of a first visit: the page, its style sheets and whatever scripts it names or holds. */
async function wireOf(address: string, path: string, cookie: string): Promise<Wire> {
  const page = await fetchOver(undefined, address, path, cookie)
  const { html } = await browse(address, new Agent(), latencies(), cookie).get('page', path)
  const named = (tags: RegExp) => [...html.matchAll(tags)].map(([, found = '']) => found)
  const bytesOf = async (paths: string[]) =>
    (await Promise.all(paths.map(one => fetchOver(undefined, address, one, '')))).reduce(
      (sum, one) => sum + one,
      0,
    )
  const styles = await bytesOf(named(/<link rel="stylesheet" href="([^"]+)"/g))
  const inline = named(/<script\b[^>]*>([^<]*)/g).join('').length
  const script = inline + (await bytesOf(named(/<script\b[^>]*\bsrc="([^"]+)"/g)))
  return { page, all: page + styles + script, script }
}

/** Bytes that came over the socket for one answer, headers and all; only an answer of 200 counts. */
function fetchOver(agent: Agent | undefined, address: string, path: string, cookie: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const { hostname, port } = new URL(address)
  const headers = { host: new URL(address).host, 'accept-encoding': 'gzip', ...(cookie && { cookie }) }
  const asked = get({ agent: agent ?? new Agent(), hostname, port, path, headers, family: 4 }, response => {
    const { socket, statusCode } = response
    if (statusCode !== 200) reject(new Error(`${path} was answered with ${statusCode}`))
    response
      .on('error', reject)
      .on('end', () => resolve(socket.bytesRead))
      .resume()
  })
  asked.on('error', reject)
  return promise
}

function row({ name, perSecond, p50, p95, node, postgres, wire }: Run): string[] {
  const whole = [node, postgres].map(one => Math.round(one).toLocaleString('en'))
  const kb = [wire.page, wire.all, wire.script].map(one => (one / 1024).toFixed(1))
  return [name, perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), ...whole, ...kb]
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
