import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from '../src/embedded/process-identity.ts'
import { startEmbedded } from '../src/embedded/start-embedded.ts'

// One database server for all test processes of this checkout: it runs while any of them holds a lease, and a while longer.

const LINGER = 20_000
const folder = process.argv[2]
if (!folder) throw new Error('usage: keeper.ts <folder>')

const leases = join(folder, 'leases')
const ready = join(folder, 'ready.json')

function held(): boolean {
  const pids = readdirSync(leases).map(Number)
  for (const pid of pids) if (!isRunning(pid)) rmSync(join(leases, String(pid)), { force: true })
  return pids.some(pid => isRunning(pid))
}

// A second keeper finds the folder locked and ends here.
const server = await startEmbedded({
  dataDir: join(folder, 'data'),
  // Speed: the tests that pull the plug start servers of their own.
  settings: { fsync: false, synchronous_commit: false, max_connections: 200, shared_buffers: '64MB' },
}).catch(() => process.exit(0))
mkdirSync(leases, { recursive: true })
writeFileSync(ready, JSON.stringify({ pid: process.pid, url: server.superUrl }), { mode: 0o600 })

for (let idle = 0; idle < LINGER; idle = held() ? 0 : idle + 500) await pause(500)
rmSync(ready, { force: true })
await server.stop()
rmSync(folder, { recursive: true, force: true })
