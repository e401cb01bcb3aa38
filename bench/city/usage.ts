// What the server and its database take of the machine, as /proc tells it. Linux only.
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

export type Cpu = { node: number; postgres: number }

/** Microseconds of processor time so far; ended backends count with their parent. */
export function cpuOf(pid: number): Cpu {
  const used = { node: 0, postgres: 0 }
  for (const { comm, ticks } of tree(pid)) used[comm === 'postgres' ? 'postgres' : 'node'] += ticks
  return { node: used.node * microsecondsATick, postgres: used.postgres * microsecondsATick }
}

/** PSS in MB of the whole tree: what several processes share counts once. */
export async function memoryOf(pid: number): Promise<Cpu> {
  const used = { node: 0, postgres: 0 }
  const readings = tree(pid).map(async one => {
    const text = await readFile(`/proc/${one.pid}/smaps_rollup`, 'utf8').catch(() => '')
    used[one.comm === 'postgres' ? 'postgres' : 'node'] +=
      Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024
  })
  await Promise.all(readings)
  return used
}

/** Looks at the memory every half second; `end` gives the highest that node and PostgreSQL took together. */
export function watchMemory(pid: number): { end: () => Promise<Cpu> } {
  let peak: Cpu = { node: 0, postgres: 0 }
  const look = async () => {
    const now = await memoryOf(pid)
    if (now.node + now.postgres > peak.node + peak.postgres) peak = now
  }
  const timer = setInterval(() => void look(), 500)
  return {
    end: async () => {
      clearInterval(timer)
      await look()
      return peak
    },
  }
}

// USER_HZ is 100 on every Linux that Node runs on.
const microsecondsATick = 10_000

type Process = { pid: number; parent: number; comm: string; ticks: number }

function tree(pid: number): Process[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => stat(Number(name)))
  const found = all.filter(one => one.pid === pid)
  for (const one of found) found.push(...all.filter(other => other.parent === one.pid))
  return found
}

function stat(pid: number): Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const comm = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    // From the third field on: state, parent, …, utime, stime, cutime, cstime (proc_pid_stat(5)).
    const rest = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ticks = rest.slice(11, 15).reduce((sum, part) => sum + part, 0)
    return [{ pid, parent: rest[1] ?? 0, comm, ticks }]
  } catch {
    return []
  }
}
