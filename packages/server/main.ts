// The only main. Says in plain words what it started, or everything that keeps it from starting.
import { AuthorMistake } from '@baotu/store'
import { peopleOf } from './src/demo-people.ts'
import { openLog } from './src/log.ts'
import { readSettings } from './src/settings.ts'
import { type Running, start } from './src/start.ts'

const read = readSettings(process.env)
if (!read.ok) fail('The settings are not right:', read.faults)
else await run()

async function run() {
  if (!read.ok) return
  const log = openLog(read.settings.LOG_LEVEL)
  try {
    const running = await start(read.settings, log)
    if (running === null) return console.log('The database is up to date.')
    greet(running)
    stopOnSignal(running)
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    fail('Baotu does not start until these are mended:', error.faults.map(placed))
  }
}

function greet({ address, platform }: Running): void {
  const { site } = platform.catalog
  console.log(`\n  ${site.name.zh} · ${site.name.en}\n  ${address}\n`)
  if (!platform.demo) return
  console.log('  Demo accounts (no password; choose one at sign-in):')
  for (const { id, name, about } of peopleOf(platform.catalog)) {
    console.log(`    ${id.padEnd(22)} ${name.zh} · ${about.en}`)
  }
  console.log(`\n  Desk: ${address}/desk   Mail that would be sent: ${address}/dev/outbox\n`)
}

function stopOnSignal(running: Running): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // What is under way is finished; whatever hangs longer is cut off.
    setTimeout(() => process.exit(1), 15_000).unref()
    running.stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function placed({ file, line, element, message }: AuthorMistake['faults'][number]): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}${element === undefined ? '' : ` (${element})`}: ${message}`
}

function fail(title: string, faults: string[]): void {
  console.error(`\n${title}\n${faults.map(fault => `  - ${fault}`).join('\n')}\n`)
  process.exitCode = 1
}
