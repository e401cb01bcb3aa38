// Many lives at once while nodes and the database are killed; then everything that was said is compared with what is kept.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '@baotu/store'
import { lookAt, type Seen } from './aftermath.ts'
import { type Dice, dice } from './dice.ts'
import { copyCatalog, type Life, readLives, tellingTime } from './lives.ts'
import { type Nodes, openNodes } from './nodes.ts'
import { openReceiver } from './receiver.ts'

export type Weather = {
  seed: number
  cases: number
  nodes: number
  /** cases under way at once */
  together: number
  /** after so many answers something breaks, on the average */
  everyAnswers: number
  say?: (line: string) => void
}

/** A case and what its nodes said of each step: the ids under which it was asked for, and those that were answered with yes. */
export type Lived = { id: string; life: Life; steps: { ids: string[]; kept: string[]; refused: string[] }[] }

export type Storm = Seen & { answers: number; broken: Record<Breakage, number> }
type Breakage = 'node killed' | 'node asleep' | 'database killed' | 'job repeated'

/** Ends with what was found wrong; nothing, if every promise held. */
export async function storm(weather: Weather): Promise<Storm> {
  const chance = dice(weather.seed)
  const folder = await mkdtemp(join(tmpdir(), 'baotu-chaos-'))
  await chmod(folder, 0o711)
  const server = await startEmbedded({ dataDir: join(folder, 'postgres') })
  const receiver = await openReceiver(dice(weather.seed + 1))
  await copyCatalog(join(folder, 'catalog'), receiver.url)
  await mkdir(join(folder, 'nodes'))
  const nodes = await openNodes(
    weather.nodes,
    {
      ROLE: 'worker',
      DATABASE_URL: server.superUrl,
      CATALOG_DIR: join(folder, 'catalog'),
      DATA_DIR: join(folder, 'nodes'),
      RECEIVER_SECONDS: '2',
      LOG_LEVEL: 'fatal',
      CHAOS_NOW: tellingTime,
    },
    chance,
  )
  const broken: Storm['broken'] = {
    'node killed': 0,
    'node asleep': 0,
    'database killed': 0,
    'job repeated': 0,
  }
  const { site, lives } = await readLives(join(folder, 'catalog'))
  const aftermath = await lookAt(server.superUrl, site)
  let answers = 0
  let until = chance.below(weather.everyAnswers * 2)
  const answered = () => {
    answers += 1
    until -= 1
    if (until > 0) return
    until = chance.below(weather.everyAnswers * 2)
    broken[breakSomething(chance, nodes, server.pid(), aftermath.repeatJob)] += 1
  }
  try {
    const lived: Lived[] = []
    const one = async () => {
      while (lived.length < weather.cases) {
        const life = lives[chance.below(lives.length)] as Life
        const of: Lived = { id: chance.id(), life, steps: [] }
        lived.push(of)
        if (lived.length % 500 === 0) weather.say?.(`${lived.length} cases, ${JSON.stringify(broken)}`)
        await live(of, nodes, chance, answered)
      }
    }
    await Promise.all(Array.from({ length: weather.together }, one))
    weather.say?.(`lived ${lived.length} cases; the queue is worked off`)
    await aftermath.settle(lived)
    return { ...(await aftermath.compare(lived, receiver.done)), answers, broken }
  } finally {
    await nodes.close()
    await aftermath.close()
    await receiver.close()
    await server.stop()
    await pause(100)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes every step until a node says yes to it, or that it was taken already. */
async function live(
  { id, life, steps }: Lived,
  nodes: Nodes,
  chance: Dice,
  answered: () => void,
): Promise<void> {
  await nodes.ask({ do: 'begin', id, service: life.service, actor: life.applicant })
  answered()
  for (const [index, { command, actor }] of life.steps.entries()) {
    // Two officers, or one who clicks on two screens: different ids, and only one may have it. Else now and then the same click twice.
    const rivals = 'key' in command && chance.often(10)
    const ids = rivals ? [`${id}:${index}:a`, `${id}:${index}:b`] : [`${id}:${index}`]
    const asked = !rivals && chance.often(10) ? [...ids, ...ids] : ids
    const step: Lived['steps'][number] = { ids, kept: [], refused: [] }
    steps.push(step)
    await Promise.all(
      asked.map(async commandId => {
        const answer = await nodes.ask({ do: 'take', id, actor, command, commandId })
        answered()
        if ('refused' in answer) step.refused.push(...answer.refused)
        else if (!step.kept.includes(commandId)) step.kept.push(commandId)
      }),
    )
  }
}

function breakSomething(chance: Dice, nodes: Nodes, database: number, repeatJob: () => void): Breakage {
  const luck = chance.next()
  if (luck < 0.3) {
    nodes.kill()
    return 'node killed'
  }
  if (luck < 0.5) {
    nodes.sleep(500 + chance.below(2_000))
    return 'node asleep'
  }
  if (luck < 0.65) {
    try {
      process.kill(database, 'SIGKILL')
    } catch {
      // It is dead already, and being started.
    }
    return 'database killed'
  }
  repeatJob()
  return 'job repeated'
}
