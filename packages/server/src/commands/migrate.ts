import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Service } from '@baotu/service'
import { AuthorMistake, catalogueVersions, type Store } from '@baotu/store'
import { openLog } from '../log.ts'
import { noMapping, readMapping } from '../moving/mapping.ts'
import type { Order } from '../moving/move-case.ts'
import { moveCases } from '../moving/move-cases.ts'
import { short, tallyText } from '../moving/say-tally.ts'
import { openPlatform } from '../open-platform.ts'
import { sayFaults } from '../say-faults.ts'
import { readSettings } from '../settings.ts'
import { serve } from './serve.ts'

const usage = `baotu migrate                          brings the database to this version of the program
baotu migrate <service> --dry-run      says which open cases can move to the present version of a service
baotu migrate <service> --why "…"      moves them
baotu migrate --all …                  the same for every service of the catalogue, as after an update of the program
  --to VERSION      another version than the catalogue's (its hash, or the beginning of it)
  --mapping FILE    JSON: { "elements": { "old": "new" }, "dropped": ["answer or material"] }
  --by NAME         who orders it; else the user who types it`

/** `baotu migrate`: the database, or with a service its open cases. */
export async function migrate(words: string[]): Promise<void> {
  const asked = read(words)
  if (asked === null) return sayFaults('This is how it is asked:', usage.split('\n'))
  const { service, all = false, to, mapping, why, by, 'dry-run': dryRun = false } = asked
  if (service === undefined && !all) return serve({ ...process.env, ROLE: 'migrate' })
  if (!dryRun && !why?.trim())
    return sayFaults('A move is recorded with its reason:', [
      'say it with --why, or try first with --dry-run',
    ])
  const settings = readSettings(process.env)
  if (!settings.ok) return sayFaults('The settings are not right:', settings.faults)
  try {
    const { platform, stop } = await openPlatform(settings.settings, openLog('warn'))
    try {
      const services = service === undefined ? platform.catalog.services.map(({ id }) => id) : [service]
      const targets: Service[] = []
      for (const id of services) targets.push(await target(platform, id, to, dryRun))
      const order: Omit<Order, 'to'> = {
        mapping: mapping === undefined ? noMapping : await readMapping(mapping),
        reason: why?.trim() || 'dry run',
        administrator: by ?? userInfo().username,
      }
      const { isStopped, forget } = stopOnSignal()
      for (const one of targets) {
        console.log(`\n${one.guide.name.zh} · ${one.id}, to version ${short(one.version)}\n`)
        console.log(
          tallyText(await moveCases(platform, { ...order, to: one }, { dryRun, isStopped }), !dryRun),
        )
      }
      forget()
      if (dryRun) console.log('Nothing was changed.')
      if (isStopped()) console.log('Stopped before the end. Run it again to go on.')
    } finally {
      await stop()
    }
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    sayFaults('No case was moved:', error.faults)
  }
}

function read(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        to: { type: 'string' },
        mapping: { type: 'string' },
        why: { type: 'string' },
        by: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
    const [service, another] = positionals
    const contradicts = values.all && (service ?? values.to) !== undefined
    return another !== undefined || contradicts ? null : { ...values, service }
  } catch {
    return null
  }
}

type Platform = Awaited<ReturnType<typeof openPlatform>>['platform']

/** The version to move to. A real move only goes to one that the installation has started with: else its pages could not open the case. */
async function target(
  platform: Platform,
  service: string,
  to: string | undefined,
  dryRun: boolean,
): Promise<Service> {
  const wrong = (code: string, message: string) =>
    new AuthorMistake([{ file: `${service}/service.yaml`, code, message }])
  const present = platform.serviceOf(service)
  const kept = await versionsOf(platform.store, service)
  const versions = [...new Set([...(present ? [present.version] : []), ...kept])]
  const found = to === undefined ? [present?.version] : versions.filter(version => version.startsWith(to))
  const [version, another] = found
  if (version === undefined)
    throw wrong(
      'no-version',
      `There is no such version. There are: ${versions.map(short).join(', ') || 'none'}.`,
    )
  if (another !== undefined) throw wrong('no-version', `More than one version begins with ${to}.`)
  if (!dryRun && !kept.includes(version))
    throw wrong(
      'not-published',
      'The installation has not started with this version yet. Start it first, then move the cases.',
    )
  const read = platform.serviceOf(service, version)
  if (read === null) throw wrong('no-version', 'This version of the service cannot be read any more.')
  return read
}

async function versionsOf(store: Store, service: string): Promise<string[]> {
  const kept = await catalogueVersions(store)
  return kept.filter(({ serviceId }) => serviceId === service).map(({ version }) => version)
}

/** The case under way is finished; then the report is printed. */
function stopOnSignal() {
  let stopped = false
  const stop = () => {
    stopped = true
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return { isStopped: () => stopped, forget: () => process.off('SIGINT', stop).off('SIGTERM', stop) }
}
