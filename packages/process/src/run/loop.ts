import type { Loop } from '../compile/node.ts'
import { activate } from './activate.ts'
import { isBusy } from './busy.ts'
import { close } from './close.ts'
import { evaluate, isTrue, show } from './evaluate.ts'
import { raise } from './incident.ts'
import { depart } from './leave.ts'
import { remember } from './remember.ts'
import { emit, type Move, nodeOf, type Run } from './run.ts'
import { find, type Instance, type Variables } from './state.ts'
import { isStuck, stuck } from './stuck.ts'
import { loopOf } from './turn.ts'
import { contextOf, propagate } from './variables.ts'

type Multi = Extract<Loop, { type: 'multi' }>
type Standard = Extract<Loop, { type: 'standard' }>

const movesOfTurn = 100

/** Enters an activity that is done several times: one instance that holds the turns, and the first turns. */
export function enterLoop(run: Run, move: Move, loop: Loop): void {
  const context = move.local ? { ...contextOf(run, move.in), ...move.local } : contextOf(run, move.in)
  if (loop.type === 'standard') {
    const started = !loop.testBefore || goesOn(run, loop, 0, context) ? 1 : 0
    const body = activate(run, move, { loop: { total: -1, started, done: 0 } })
    if (started === 0) finish(run, body)
    else startTurn(run, body, 0, undefined)
    return
  }
  const items = itemsOf(evaluate(run, loop.collection, context), loop)
  const started = loop.sequential ? Math.min(1, items.length) : items.length
  const body = activate(run, move, {
    loop: {
      total: items.length,
      started,
      done: 0,
      ...(loop.sequential ? { items } : {}),
      ...(loop.output ? { out: items.map(() => null) } : {}),
    },
  })
  if (items.length === 0) finish(run, body)
  for (let index = 0; index < started; index++) startTurn(run, body, index, items[index])
}

/** One turn is over: collects its output, then starts the next turn or ends the loop. */
export function turnDone(run: Run, turn: Instance): void {
  const body = loopOf(run, turn)
  const { loop } = nodeOf(run, turn)
  if (!body?.loop || !loop) return
  try {
    const { total, started, items } = body.loop
    const done = body.loop.done + 1
    const context = contextOf(run, turn.key)
    const output = loop.type === 'multi' &&
      loop.output && { value: evaluate(run, loop.output.element, context) }
    const seen = { ...context, ...countersOf(total, started, done) }
    const enough =
      loop.type === 'multi' && loop.completion !== undefined && isTrue(run, loop.completion, seen)
    const more =
      loop.type === 'standard' ? goesOn(run, loop, done, context) : loop.sequential && started < total
    const next = more && !enough
    remember(run, nodeOf(run, turn), turn)
    close(run, turn, 'done')
    const index = Number(turn.variables?.loopCounter) - 1
    const out = output ? { out: { index, value: output.value } } : {}
    emit(run, { type: 'loop-advanced', key: body.key, started: next ? started + 1 : started, done, ...out })
    if (next) startTurn(run, body, started, items?.[started])
    else if (enough || !isBusy(run, body.key)) finish(run, find(run.state, body.key) ?? body)
  } catch (error) {
    if (!isStuck(error)) throw error
    raise(run, turn, 'leave', error)
  }
}

/** A turn was ended by hand: the next one follows, or the loop is over. */
export function turnEnded(run: Run, body: Instance): void {
  const { loop } = nodeOf(run, body)
  if (!body.loop) return
  const { total, started, done, items } = body.loop
  if (loop?.type !== 'multi' || !loop.sequential || started >= total) return finish(run, body)
  emit(run, { type: 'loop-advanced', key: body.key, started: started + 1, done })
  startTurn(run, body, started, items?.[started])
}

/** Ends what still runs, hands the collected output on and lets the token leave. */
function finish(run: Run, body: Instance): void {
  const node = nodeOf(run, body)
  if (node.loop?.type === 'multi' && node.loop.output && body.loop?.out) {
    propagate(run, body.in, { [node.loop.output.collection]: body.loop.out })
  }
  depart(run, node, body)
}

function startTurn(run: Run, body: Instance, index: number, item: unknown): void {
  const node = nodeOf(run, body)
  const turn: Variables = { loopCounter: index + 1 }
  if (node.loop?.type === 'multi' && node.loop.item) turn[node.loop.item] = item ?? null
  // However many turns there are, each may make its own moves.
  run.patience += movesOfTurn
  run.queue.push({ node, in: body.key, turn })
}

/** The counters of BPMN 2.0 table 10.31, for the completion condition. */
function countersOf(total: number, started: number, done: number): Variables {
  return {
    numberOfInstances: total < 0 ? started : total,
    numberOfActiveInstances: started - done,
    numberOfCompletedInstances: done,
    numberOfTerminatedInstances: 0,
  }
}

function goesOn(run: Run, loop: Standard, done: number, context: Variables): boolean {
  if (loop.maximum !== undefined && done >= loop.maximum) return false
  return !loop.condition || isTrue(run, loop.condition, { ...context, loopCounter: done })
}

function itemsOf(value: unknown, loop: Multi): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
    return Array.from({ length: value }, (_, index) => index + 1)
  throw stuck('not-a-list', `"${loop.collection.source}" gave ${show(value)} instead of a list or a number`)
}
