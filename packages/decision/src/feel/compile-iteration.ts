/** `for`, `some` and `every` (DMN 1.5, 10.3.2.4 and 10.3.2.6): several iterators nest, and later ones see the earlier. */
import type { Value } from '../value/value.ts'
import type { Iterator, Node } from './ast.ts'
import { compileNode } from './compile.ts'
import { domainOf, sequence } from './domain.ts'
import { mentions } from './mentions.ts'
import { spend, warn } from './run.ts'
import { type Closure, type Frame, push, type Scope, type Unit } from './scope.ts'

type Domain = (frame: Frame) => Iterable<Value> | null
/** Visits each combination until `visit` answers 'stop'; 'no-list' where a domain cannot be iterated over. */
type Walk = (frame: Frame, visit: Visit) => Outcome
type Visit = (frame: Frame) => Outcome
type Outcome = 'go' | 'stop' | 'no-list'

export function compileFor(node: Node & { node: 'for' }, scope: Scope, unit: Unit): Closure {
  const usesPartial = mentions(node.body, 'partial')
  const outer: Scope = { up: scope, name: 'partial', item: false }
  const { walk, inner } = compileIterators(node.iterators, usesPartial ? outer : scope, unit)
  const body = compileNode(node.body, inner, unit)
  return frame => {
    const results: Value[] = []
    const start = usesPartial ? push(frame, results) : frame
    const outcome = walk(start, each => {
      if (usesPartial) {
        // A copy: what an iteration has seen must not grow after it.
        spend(frame.run, results.length)
        start.value = results.slice()
      }
      results.push(body(each))
      return 'go'
    })
    return outcome === 'go' ? results : warn(frame.run, 'no-list', 'this cannot be iterated over', node.at)
  }
}

/** Three-valued: `some` is true at the first true, `every` is false at the first false, null where anything was null and nothing decided. */
export function compileQuantified(
  node: Node & { node: 'some' | 'every' },
  scope: Scope,
  unit: Unit,
): Closure {
  const { walk, inner } = compileIterators(node.iterators, scope, unit)
  const condition = compileNode(node.condition, inner, unit)
  const decisive = node.node === 'some'
  return frame => {
    let answer: boolean | null = !decisive
    const outcome = walk(frame, each => {
      const holds = condition(each)
      if (holds === decisive) answer = decisive
      else if (typeof holds !== 'boolean') answer = null
      return holds === decisive ? 'stop' : 'go'
    })
    return outcome !== 'no-list'
      ? answer
      : warn(frame.run, 'no-list', 'this cannot be iterated over', node.at)
  }
}

function compileIterators(iterators: Iterator[], scope: Scope, unit: Unit): { walk: Walk; inner: Scope } {
  let inner = scope
  const domains = iterators.map(iterator => {
    const domain = compileDomain(iterator, inner, unit)
    inner = { up: inner, name: iterator.name, item: false }
    return domain
  })
  const walk = domains.reduceRight<Walk>(
    (rest, domain) => walkOver(domain, rest),
    (frame, visit) => visit(frame),
  )
  return { walk, inner }
}

const walkOver =
  (domain: Domain, rest: Walk): Walk =>
  (frame, visit) => {
    const items = domain(frame)
    if (!items) return 'no-list'
    for (const item of items) {
      spend(frame.run, 1)
      const outcome = rest(push(frame, item), visit)
      if (outcome !== 'go') return outcome
    }
    return 'go'
  }

function compileDomain(iterator: Iterator, scope: Scope, unit: Unit): Domain {
  const from = compileNode(iterator.from, scope, unit)
  if (!iterator.until) return frame => domainOf(from(frame))
  const until = compileNode(iterator.until, scope, unit)
  return frame => sequence(from(frame), until(frame))
}
