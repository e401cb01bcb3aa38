import type { Node } from '../compile/node.ts'
import type { Trigger } from '../compile/trigger.ts'
import { reviewAdHoc } from './ad-hoc.ts'
import { isBusy } from './busy.ts'
import { close, closeWaiting } from './close.ts'
import { isUndoing, undoNext } from './compensate.ts'
import { complete } from './complete.ts'
import { enter } from './enter.ts'
import { hold } from './incident.ts'
import { fireInclusive } from './inclusive-join.ts'
import { turnEnded } from './loop.ts'
import { occur } from './occur.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { find, type Instance, type Variables } from './state.ts'
import { stuck } from './stuck.ts'
import { endUndoing } from './throw.ts'
import { contextOf, propagate } from './variables.ts'

/** Lets all tokens run until every one of them waits, or the process is over. */
export function settle(run: Run): void {
  do {
    for (;;) {
      endScopes(run)
      const move = run.queue[run.head]
      if (!move) break
      run.head++
      // Its scope may have ended since the token set out.
      if (!isOpen(run, move.in)) continue
      if (run.patience-- > 0) enter(run, move)
      else
        hold(run, move, 'enter', stuck('endless-loop', 'The process runs in a circle in which nothing waits'))
    }
  } while (run.state.status === 'active' && (fireInclusive(run) || seeConditions(run)))
}

function isOpen(run: Run, scope: number): boolean {
  return scope === 0 ? run.state.status === 'active' : find(run.state, scope) !== undefined
}

/** A scope in which nothing is left, neither waiting nor under way, is done. */
function endScopes(run: Run): void {
  for (let scope = run.ended.pop(); scope !== undefined; scope = run.ended.pop()) {
    if (!isOpen(run, scope)) continue
    const instance = scope === 0 ? undefined : find(run.state, scope)
    const node = instance && nodeOf(run, instance)
    const busy = isBusy(run, scope)
    if (instance && node?.kind === 'ad-hoc' && !instance.loop) reviewAdHoc(run, instance, node, busy)
    else if (!busy) endScope(run, scope)
  }
}

function endScope(run: Run, scope: number): void {
  if (scope === 0) {
    for (const listener of run.state.instances) closeWaiting(run, listener, 'cancelled')
    emit(run, { type: 'completed' })
    run.effects.push({ type: 'complete', variables: run.state.variables })
    return
  }
  const instance = find(run.state, scope)
  if (!instance) return
  const node = nodeOf(run, instance)
  if (instance.loop) return turnEnded(run, instance)
  if (node.kind === 'event-sub-process') {
    close(run, instance, 'done')
    run.ended.push(instance.in)
    return
  }
  if (isUndoing(instance) && (node.kind === 'throw' || node.kind === 'end')) {
    if (!undoNext(run, scope)) endUndoing(run, instance, node)
    return
  }
  // A called process kept its variables to itself until now.
  if (node.kind === 'call' && node.sharesUp) propagate(run, instance.in, ownVariables(node, instance))
  complete(run, instance)
}

/** What a called process hands up: its variables, without those by which a loop numbers its turns. */
function ownVariables(node: Node, instance: Instance): Variables {
  const item = node.loop?.type === 'multi' ? node.loop.item : undefined
  const own = Object.entries(instance.variables ?? {})
  return Object.fromEntries(own.filter(([name]) => !node.loop || (name !== 'loopCounter' && name !== item)))
}

/** Looks at every condition that is waited for; one that has become true happens. */
function seeConditions(run: Run): boolean {
  for (const instance of run.state.instances) {
    if (instance.held === undefined || instance.incident) continue
    const condition = conditionOf(nodeOf(run, instance), instance)
    if (!condition) continue
    const held = condition.evaluate(contextOf(run, instance.key), run.now).value === true
    if (held === instance.held) continue
    emit(run, { type: 'condition-seen', key: instance.key, held })
    const seen = find(run.state, instance.key)
    if (held && seen) occur(run, seen)
    return true
  }
  return false
}

function conditionOf(node: Node, instance: Instance) {
  const trigger: Trigger | undefined = 'trigger' in node ? node.trigger : undefined
  const part = trigger?.type === 'multiple' ? trigger.of[instance.part ?? 0] : trigger
  return part?.type === 'condition' ? part.condition : undefined
}
