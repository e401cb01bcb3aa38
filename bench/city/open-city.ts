// A real installation in a process of its own, as a user would start it: embedded PostgreSQL, a fresh data folder, a free port.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Company, copyCatalog } from './people.ts'

export type City = {
  /** http://localhost:PORT */
  address: string
  dataDir: string
  /** The server's process; PostgreSQL is among its children. */
  pid: number
  companies: Company[]
  /** Milliseconds from the call of node to the line with the address. */
  startedIn: number
  close: () => Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** @param companies how many applicants there are besides the demo accounts */
export async function openCity(companies: number, environment: Record<string, string> = {}): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), 'baotu-bench-'))
  // The database's own user must be able to pass through.
  await chmod(folder, 0o711)
  const dataDir = join(folder, 'data')
  const catalog = join(folder, 'catalog')
  const made = await copyCatalog(join(root, 'catalog'), catalog, companies)
  const begun = performance.now()
  const { env, words } = startCommand()
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      PORT: '0',
      DATA_DIR: dataDir,
      CATALOG_DIR: catalog,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  const close = async () => {
    process.off('exit', end)
    if (child.exitCode === null && end()) await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const address = await addressOf(child)
    const startedIn = Math.round(performance.now() - begun)
    return { address, dataDir, pid: child.pid ?? 0, companies: made, startedIn, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** As `npm start` has it: variables, then node with its flags and the program. */
function startCommand(): { env: Record<string, string>; words: string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const words = scripts.start.split(' ')
  const node = words.indexOf('node')
  return {
    env: Object.fromEntries(words.slice(0, node).map(word => word.split('=') as [string, string])),
    words: words.slice(node + 1),
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    const address = /^\s*(http:\/\/localhost:\d+)\s*$/m.exec(said)?.[1]
    if (address !== undefined) resolve(address)
  })
  child.once('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)))
  return promise
}
