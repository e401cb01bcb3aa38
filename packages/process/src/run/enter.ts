import { activate } from './activate.ts'
import { startsOnEntry } from './ad-hoc-steps.ts'
import { complete } from './complete.ts'
import { arriveAtComplex } from './complex-gateway.ts'
import { hold } from './incident.ts'
import { gather, joinParallel } from './join.ts'
import { arriveAtJoin } from './join-tokens.ts'
import { passOn } from './leave.ts'
import { enterLoop } from './loop.ts'
import { enterEventSubProcess } from './occur.ts'
import type { Move, Run } from './run.ts'
import { isStuck } from './stuck.ts'
import { throwEvent } from './throw.ts'
import { contextOf } from './variables.ts'
import { work } from './work.ts'

/** A token reaches an element. What cannot be worked out holds the token there as an incident. */
export function enter(run: Run, move: Move): void {
  try {
    enterElement(run, move)
  } catch (error) {
    if (!isStuck(error)) throw error
    hold(run, move, 'enter', error)
  }
}

function enterElement(run: Run, move: Move): void {
  const { node } = move
  const given = move.turn ?? move.local
  if (node.startQuantity > 1 && !given && !gather(run, move)) return
  if (node.loop && !move.turn) return enterLoop(run, move, node.loop)
  switch (node.kind) {
    case 'start':
    case 'exclusive':
    case 'boundary':
      return passOn(run, node, move.in, {}, move.via)
    case 'parallel':
      return node.incoming.length > 1 ? joinParallel(run, move) : passOn(run, node, move.in, {}, move.via)
    case 'inclusive':
      return node.incoming.length > 1 ? arriveAtJoin(run, move) : passOn(run, node, move.in, {}, move.via)
    case 'complex':
      return arriveAtComplex(run, move, node)
    case 'throw':
    case 'end':
      return throwEvent(run, move, node)
    case 'catch':
      if (node.trigger.type === 'link') return passOn(run, node, move.in, {}, move.via)
      activate(run, move)
      return
    case 'event-gateway':
    case 'user':
    case 'job':
    case 'receive':
      activate(run, move)
      return
    case 'pass': {
      // Without anything around it, it leaves no instance behind.
      if (!given && node.boundaries.length === 0 && node.inputs.length + node.outputs.length === 0)
        return passOn(run, node, move.in, {}, move.via)
      return complete(run, activate(run, move))
    }
    case 'decision':
    case 'script':
      return work(run, activate(run, move), node)
    case 'ad-hoc': {
      const chosen = startsOnEntry(run, node, contextOf(run, move.in))
      const { key } = activate(run, move)
      for (const child of chosen) run.queue.push({ node: child, in: key })
      return
    }
    case 'sub-process':
    case 'call': {
      const instance = activate(run, move)
      if (node.body.start) run.queue.push({ node: node.body.start, in: instance.key })
      return
    }
    case 'event-sub-process':
      return enterEventSubProcess(run, move, node)
  }
}
