import { emit, nodeOf, type Run } from './run.ts'
import { find, type Variables } from './state.ts'

/** Everything that can be seen from inside an instance (0: the process): inner variables hide outer ones. */
export function contextOf(run: Run, key: number): Variables {
  if (key === 0) return run.state.variables
  const layers: Variables[] = []
  let at = key
  while (at !== 0) {
    const instance = find(run.state, at)
    if (!instance) break
    if (instance.variables) layers.push(instance.variables)
    const node = nodeOf(run, instance)
    if (node.kind === 'call' && !node.sharesDown && instance.loop === undefined) return flatten(layers)
    at = instance.in
  }
  layers.push(run.state.variables)
  return layers.length === 1 ? run.state.variables : flatten(layers)
}

function flatten(layers: Variables[]): Variables {
  return Object.assign({}, ...layers.toReversed()) as Variables
}

/** Sets each variable where it already lives, looking outward from an instance; new ones go to the outermost scope. */
export function propagate(run: Run, from: number, variables: Variables): void {
  const names = Object.keys(variables)
  if (names.length === 0) return
  if (from === 0) {
    emit(run, { type: 'variables-set', in: 0, variables })
    return
  }
  const byScope = new Map<number, Variables>()
  for (const name of names) {
    const home = homeOf(run, from, name)
    byScope.set(home, { ...byScope.get(home), [name]: variables[name] })
  }
  for (const [home, group] of byScope) emit(run, { type: 'variables-set', in: home, variables: group })
}

function homeOf(run: Run, from: number, name: string): number {
  let at = from
  while (at !== 0) {
    const instance = find(run.state, at)
    if (!instance) return 0
    if (instance.variables && Object.hasOwn(instance.variables, name)) return at
    // A called process keeps its variables to itself until it ends.
    if (nodeOf(run, instance).kind === 'call' && instance.loop === undefined) return at
    at = instance.in
  }
  return 0
}
