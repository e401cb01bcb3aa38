import type { Flow, Node, Scope } from './node.ts'
import { type Reader, report } from './reader.ts'

/**
 * Finds joins that can never fire. Two tokens of one scope stem from some element that sent out both, so a join needs, for
 * each two of its flows, a fork from which one branch leads to the one and another branch to the other. Whatever this
 * refuses can never fire; whether what it lets pass does, depends on the data.
 */
export function checkJoins(reader: Reader, scope: Scope, owner: Node | undefined) {
  const joins = scope.nodes.filter(
    node => (node.kind === 'parallel' && node.incoming.length > 1) || node.startQuantity > 1,
  )
  if (joins.length === 0) return
  const forks = forksOf(scope, owner)
  for (const node of joins) {
    if (node.kind === 'parallel') checkParallel(reader, node, forks)
    else if (!pairs(node.incoming, true).some(pair => meet(forks, pair)) && node.incoming.length > 0)
      report(
        reader,
        node.id,
        'join-never-fires',
        `It starts with ${node.startQuantity} tokens, and only one can come; correct the start quantity.`,
      )
  }
}

function checkParallel(reader: Reader, node: Node, forks: Fork[]) {
  const apart = pairs(node.incoming, false).find(pair => !meet(forks, pair))
  if (apart)
    report(
      reader,
      node.id,
      'join-never-fires',
      `It waits for tokens by ${apart.map(flow => flow.id).join(' and ')} at once, which never come together; join alternatives with an exclusive gateway.`,
    )
}

/** The branches of a fork: for each, every flow that a token on it can come by. */
type Fork = Set<Flow>[]

function forksOf(scope: Scope, owner: Node | undefined): Fork[] {
  const forks = scope.nodes.flatMap(node => {
    const branches = branchesOf(node)
    return branches.length > 1 ? [branches] : []
  })
  if (owner?.kind !== 'ad-hoc') return forks
  // People start its steps as often as they want.
  const steps = scope.nodes.filter(node => node.incoming.length === 0).map(step => flowsFrom([], step))
  return [...forks, [...steps, ...steps]]
}

/** The ways that one token can become several at an element; a way that several can take stands twice. */
function branchesOf(node: Node): Fork {
  if (node.kind === 'exclusive' || node.kind === 'event-gateway') return []
  const out = node.outgoing.map(flow => flowsFrom([flow], flow.target))
  const beside = node.boundaries.filter(event => !event.interrupting).map(event => flowsFrom([], event))
  return [...out, ...(node.completionQuantity > 1 ? out : []), ...beside, ...beside]
}

function flowsFrom(taken: Flow[], start: Node): Set<Flow> {
  const flows = new Set(taken)
  const seen = new Set<Node>()
  const open = [start]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const flow of node.outgoing) {
      flows.add(flow)
      open.push(flow.target)
    }
    open.push(...node.boundaries)
  }
  return flows
}

function pairs(flows: Flow[], withItself: boolean): [Flow, Flow][] {
  return flows.flatMap((one, index) =>
    flows.slice(withItself ? index : index + 1).map((other): [Flow, Flow] => [one, other]),
  )
}

function meet(forks: Fork[], [one, other]: [Flow, Flow]): boolean {
  return forks.some(fork =>
    fork.some(
      (branch, index) =>
        branch.has(one) && fork.some((another, place) => place !== index && another.has(other)),
    ),
  )
}
