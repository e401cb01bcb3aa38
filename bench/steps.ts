import { randomUUID } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { append, closeStore, createCase, openStore, type Store } from '@baotu/store'
import { Pool } from 'pg'
import { cpuOf } from './city/usage.ts'
import { type BenchDatabase, benchDatabase } from './durable/database.ts'
import { storeCases } from './durable/million.ts'
import { takeNaiveStep } from './durable/naive-step.ts'
import { type Held, officer, sampleStep } from './durable/sample-step.ts'
import type { Bench } from './run.ts'
import { formatTable } from './table.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const warmUp = Number(process.env.BENCH_WARM_UP ?? 1)
const stored = Number(process.env.BENCH_STORED ?? 1_000_000)
const crowds = [1, 8, 32, 128]
const connections = 16
/** So many cases are worked on at once: a client's own turn comes round. */
const casesOfClient = 8

/**
 * Durable steps a second, fsync on: the case row by its revision, two events chained by hash, a task done and a task opened, a job; all
 * in one commit. Three ways in the same run: one statement a step, group commit, and a statement a table. Then group commit again
 * with a million cases stored.
 */
export async function bench(): Promise<Bench> {
  const database = await benchDatabase()
  try {
    const rows: Row[] = []
    const run = async (name: string, way: Way) => {
      for (const clients of crowds) rows.push(await measure(database, name, clients, way))
    }
    await withStore(database, 1, store => run('one statement a step', inOneStatement(store)))
    await withStore(database, undefined, store => run('group commit', inOneStatement(store)))
    await withPool(database, pool => run('naive, a statement a table', naive(pool)))
    const empty = best(rows, 'group commit')
    await storeCases(database.ownerUrl, stored)
    const name = `group commit, ${stored.toLocaleString('en')} cases stored`
    const full = await withStore(database, undefined, async store =>
      measure(database, name, empty.clients, inOneStatement(store)),
    )
    const single = best(rows, 'one statement a step')
    const naively = best(rows, 'naive, a statement a table')
    const load = loadavg().map(one => one.toFixed(1))
    return {
      table: [
        `${database.name}; ${availableParallelism()} processors, load ${load.join(' ')}; ${seconds} s after ${warmUp} s`,
        formatTable([heading, ...[...rows, full].map(cells)]),
      ].join('\n\n'),
      figures: {
        singleStepsPerSecond: Math.round(single.perSecond),
        groupStepsPerSecond: Math.round(empty.perSecond),
        naiveStepsPerSecond: Math.round(naively.perSecond),
        ratioToNaive: round(empty.perSecond / naively.perSecond),
        p99Ms: round(empty.p99),
        shareAtMillion: Math.round((full.perSecond / empty.perSecond) * 100) / 100,
        nodeMicroseconds: Math.round(empty.node),
        postgresMicroseconds: Math.round(empty.postgres),
      },
    }
  } finally {
    await database.close()
  }
}

/** Begins a case, and steps it. */
type Way = {
  begin: (held: Held) => Promise<Held>
  step: (held: Held, number: number) => Promise<Held>
}

function inOneStatement(store: Store): Way {
  const taken = async (held: Held, number: number): Promise<Held> => {
    const result = await append(store, officer, sampleStep(held, number))
    if (!result.ok || result.repeated) throw new Error('Nobody else steps these cases')
    return { ...held, base: { rev: result.rev, head: result.head }, key: held.key + 1 }
  }
  return { begin: held => taken(held, 0), step: taken }
}

function naive({ store, pool }: { store: Store; pool: Pool }): Way {
  return {
    begin: async held => {
      await createCase(store, officer, sampleStep(held, 0))
      return { ...held, base: { rev: 1, head: { seq: 0, hash: '' } }, key: held.key + 1 }
    },
    step: async (held, number) => {
      await takeNaiveStep(pool, held, number)
      const rev = (held.base?.rev ?? 0) + 1
      return { ...held, base: { rev, head: { seq: 0, hash: '' } }, key: held.key + 1 }
    },
  }
}

type Row = {
  name: string
  clients: number
  perSecond: number
  p50: number
  p99: number
  node: number
  postgres: number
}

async function measure(
  database: BenchDatabase,
  name: string,
  clients: number,
  { begin, step }: Way,
): Promise<Row> {
  const hands: Held[][] = []
  for (let client = 0; client < clients; client += 1) {
    const cases = Array.from({ length: casesOfClient }, () =>
      begin({ caseId: randomUUID(), base: null, key: 1 }),
    )
    hands.push(await Promise.all(cases))
  }
  const until = { over: false }
  let times: number[] = []
  const loops = hands.map(async hand => {
    for (let number = 1; !until.over; number += 1) {
      const place = number % casesOfClient
      const begun = performance.now()
      hand[place] = await step(hand[place] as Held, number)
      times.push(performance.now() - begun)
    }
  })
  const failed = Promise.all(loops)
  await Promise.race([after(warmUp), failed])
  times = []
  const before = { at: performance.now(), postgres: cpuOf(database.pid).postgres, own: process.cpuUsage() }
  await Promise.race([after(seconds), failed])
  const took = (performance.now() - before.at) / 1000
  const [own, postgres] = [process.cpuUsage(before.own), cpuOf(database.pid).postgres]
  const taken = times.toSorted((a, b) => a - b)
  until.over = true
  await failed
  return {
    name,
    clients,
    perSecond: taken.length / took,
    p50: taken[Math.floor(taken.length * 0.5)] ?? 0,
    p99: taken[Math.floor(taken.length * 0.99)] ?? 0,
    node: (own.user + own.system) / taken.length,
    postgres: (postgres - before.postgres) / taken.length,
  }
}

function after(time: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, time * 1000))
}

async function withStore<Answer>(
  { app }: BenchDatabase,
  together: number | undefined,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  const store = await openStore({
    ...app,
    site: 'bench',
    connections,
    ...(together ? { together } : {}),
  })
  try {
    return await work(store)
  } finally {
    await closeStore(store)
  }
}

async function withPool<Answer>(
  database: BenchDatabase,
  work: (both: { store: Store; pool: Pool }) => Promise<Answer>,
): Promise<Answer> {
  const pool = new Pool({ connectionString: database.ownerUrl, max: connections })
  try {
    return await withStore(database, undefined, store => work({ store, pool }))
  } finally {
    await pool.end()
  }
}

function best(rows: Row[], name: string): Row {
  const own = rows.filter(row => row.name === name)
  return own.reduce((most, row) => (row.perSecond > most.perSecond ? row : most))
}

const heading = ['', 'clients', 'steps/s', 'p50 ms', 'p99 ms', 'CPU µs a step: node', 'PostgreSQL']

function cells({ name, clients, perSecond, p50, p99, node, postgres }: Row): string[] {
  const whole = (figure: number) => Math.round(figure).toLocaleString('en')
  return [
    name,
    String(clients),
    whole(perSecond),
    p50.toFixed(1),
    p99.toFixed(1),
    whole(node),
    whole(postgres),
  ]
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}
