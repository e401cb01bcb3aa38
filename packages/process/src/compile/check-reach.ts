import type { Node, Scope } from './node.ts'
import { type Reader, report } from './reader.ts'

/** Finds circles that no start reaches, and circles that no token can ever leave. */
export function checkReach(reader: Reader, scope: Scope, owner: Node | undefined) {
  const reached = spread(entries(scope, owner), followers)
  for (const node of scope.nodes) {
    // What nothing leads to has been reported where it stands.
    if (!reached.has(node) && node.incoming.length > 0)
      report(
        reader,
        node.id,
        'unreachable',
        'No way leads here from a start event; draw one, or remove the element.',
      )
  }
  const ends = scope.nodes.filter(node => followers(node).length === 0 && !isCompensation(node))
  const ending = spread(ends, node => [
    ...node.incoming.map(flow => flow.source),
    ...(node.kind === 'boundary' ? [node.host] : []),
  ])
  const endless = scope.nodes.filter(
    node => reached.has(node) && !ending.has(node) && spread(followers(node), followers).has(node),
  )
  const first = endless[0]
  if (!first || (endless.some(waits) && isEndedFromOutside(scope, owner))) return
  report(
    reader,
    first.id,
    'endless-loop',
    `A token that comes here never ends: no way leads out of ${endless.map(node => node.id).join(', ')}; draw one.`,
  )
}

/** Where tokens set out in a scope. */
function entries(scope: Scope, owner: Node | undefined): Node[] {
  return scope.nodes.filter(
    node =>
      node.kind === 'start' ||
      node.kind === 'event-sub-process' ||
      node.forCompensation ||
      (owner?.kind === 'ad-hoc' && node.incoming.length === 0),
  )
}

function followers(node: Node): Node[] {
  return [...node.outgoing.map(flow => flow.target), ...node.boundaries]
}

/** It undoes its host when somebody asks; no token goes out of the host by it. */
function isCompensation(node: Node): boolean {
  return node.kind === 'boundary' && node.trigger.type === 'compensation'
}

function spread(from: Node[], next: (node: Node) => Node[]): Set<Node> {
  const seen = new Set<Node>()
  const open = [...from]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...next(node))
  }
  return seen
}

function waits(node: Node): boolean {
  return !['exclusive', 'parallel', 'inclusive', 'complex', 'pass', 'script', 'decision', 'throw'].includes(
    node.kind,
  )
}

/** A circle that waits may be meant to run until an event, an error or the end of something beside it stops it. */
function isEndedFromOutside(scope: Scope, owner: Node | undefined): boolean {
  const stops = (event: Node) =>
    'trigger' in event && ['terminate', 'error', 'escalation', 'cancel'].includes(event.trigger.type)
  if (scope.eventSubProcesses.some(sub => sub.start.interrupting)) return true
  if (allNodes(scope).some(node => (node.kind === 'end' || node.kind === 'throw') && stops(node))) return true
  if (!owner) return false
  if (
    owner.boundaries.some(event => event.interrupting) ||
    owner.loop?.type === 'multi' ||
    owner.kind === 'ad-hoc'
  )
    return true
  return isEndedFromOutside(owner.scope, ownerOf(owner.scope))
}

function allNodes(scope: Scope): Node[] {
  return scope.nodes.flatMap(node => [node, ...('body' in node ? allNodes(node.body) : [])])
}

/** The element whose body a scope is. */
function ownerOf(scope: Scope): Node | undefined {
  return scope.parent?.nodes.find(node => 'body' in node && node.body === scope)
}
