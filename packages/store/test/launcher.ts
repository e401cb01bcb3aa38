import { startEmbedded } from '../src/embedded/start-embedded.ts'

// A launcher of its own, for tests that kill it.
const server = await startEmbedded({ dataDir: process.argv[2]! })
process.stdout.write(`${server.pid()}\n`)
setInterval(() => {}, 1_000)
