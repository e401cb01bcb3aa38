import { raise } from './incident.ts'
import { depart } from './leave.ts'
import { turnDone } from './loop.ts'
import { writeOutputs } from './mapping.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { find, type Instance, type Variables } from './state.ts'
import { isStuck } from './stuck.ts'
import { isTurn } from './turn.ts'

/** An activity or event has done what it was there for: what it brought is handed on, then its token goes on. */
export function complete(run: Run, instance: Instance, brought: Variables = {}): void {
  const node = nodeOf(run, instance)
  try {
    writeOutputs(run, node, brought, instance.key, instance.in)
  } catch (error) {
    if (!isStuck(error)) throw error
    // What was brought stays with the instance, so that nothing is lost and a second try sees it.
    if (Object.keys(brought).length > 0)
      emit(run, { type: 'variables-set', in: instance.key, variables: brought })
    raise(run, instance, 'leave', error)
    return
  }
  const now = find(run.state, instance.key) ?? instance
  if (isTurn(run, now)) turnDone(run, now)
  else depart(run, node, now)
}
