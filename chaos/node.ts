// One node of the city: the real program in the role of a worker, which takes steps as the storm orders. It may die at any moment.

import { cityDay } from '@baotu/calendar'
import { openLog, readSettings, start } from '@baotu/server/testing'
import { nextCaseNumber, StoreUnavailable } from '@baotu/store'
import { beginDraft, type Platform, perform } from '@baotu/web'
import type { Answer, Asked, Order, Told } from './order.ts'

process.env['NODE_ENV'] ??= 'production'
const settings = readSettings(process.env)
if (!settings.ok) throw new Error(JSON.stringify(settings.faults))
const began = Temporal.Now.instant()
const cityTime = Temporal.Instant.from(process.env['CHAOS_NOW'] ?? began.toString())
const now = () => cityTime.add(Temporal.Now.instant().since(began))
const running = await start(settings.settings, openLog('fatal'), now)
if (running === null) throw new Error('The node did not start')
const { platform } = running

process.on('message', (asked: Asked) => void answer(asked))
// The storm is over, or died.
process.on('disconnect', () => process.exit(0))
tell({ ready: true })

async function answer({ number, order }: Asked): Promise<void> {
  tell({ number, answer: await carryOut(platform, order) })
}

async function carryOut(of: Platform, order: Order): Promise<Answer> {
  try {
    return order.do === 'begin' ? await begin(of, order) : await take(of, order)
  } catch (error) {
    if (error instanceof StoreUnavailable) return { unknown: error.message }
    throw error
  }
}

async function begin(of: Platform, { id, service, actor }: Extract<Order, { do: 'begin' }>): Promise<Answer> {
  const declared = of.serviceOf(service)
  if (declared === null) throw new Error(`The catalogue has no ${service}`)
  await beginDraft(of, actor, declared, id, {})
  return { kept: true }
}

async function take(of: Platform, order: Extract<Order, { do: 'take' }>): Promise<Answer> {
  const { id, actor, commandId } = order
  const command =
    order.command.type === 'submit'
      ? { ...order.command, sequence: await nextCaseNumber(of.store, cityDay(now()).toString()) }
      : order.command
  const done = await perform(of, actor, id, command, commandId)
  if (done.ok) return { kept: true }
  return { refused: done.missing ? ['missing'] : done.problems.map(({ code }) => code) }
}

function tell(told: Told): void {
  process.send?.(told)
}
