import type { Named } from './block.ts'

/**
 * What a block still has to do: a second, much simpler reading of BPMN, in terms that shrink step by step. It knows
 * nothing of tokens, so it can tell whether the engine moves them rightly.
 */
export type Rest =
  | { kind: 'done' }
  | { kind: 'wait'; id: string }
  | { kind: 'turns'; id: string; left: number; sequential: boolean }
  | { kind: 'then'; now: Rest; next: Named[] }
  | { kind: 'all'; parts: Rest[] }
  | { kind: 'pick'; options: [string, Named][] }
  | { kind: 'guard'; inner: Rest; timer: string; handler: Named; interrupting: boolean; used: boolean }
  | {
      kind: 'scope'
      main: Rest
      sides: Rest[]
      event?: { id: string; handler: Named; interrupting: boolean }
    }

const done: Rest = { kind: 'done' }

/** The whole process is a scope too. */
export function begun(root: Named): Rest {
  return tidy({ kind: 'scope', main: start(root), sides: [] })
}

/** The elements that must wait now. */
export function waiting(rest: Rest): string[] {
  switch (rest.kind) {
    case 'done':
      return []
    case 'wait':
      return [rest.id]
    case 'turns':
      return Array.from({ length: rest.sequential ? 1 : rest.left }, () => rest.id)
    case 'then':
      return waiting(rest.now)
    case 'all':
      return rest.parts.flatMap(waiting)
    case 'pick':
      return rest.options.map(([id]) => id)
    case 'guard':
      return [...waiting(rest.inner), ...(rest.used ? [] : [rest.timer])]
    case 'scope':
      return [...(rest.event ? [rest.event.id] : []), ...waiting(rest.main), ...rest.sides.flatMap(waiting)]
  }
}

/** What is left when the wait of that id has ended; `undefined` when nothing of that id waits. */
export function after(rest: Rest, id: string): Rest | undefined {
  const found = step(rest, id)
  return found && tidy(found.rest)
}

/** `side` is a token that has left its block, on its way up to the nearest scope. */
type Found = { rest: Rest; side?: Rest }

function step(rest: Rest, id: string): Found | undefined {
  switch (rest.kind) {
    case 'done':
      return undefined
    case 'wait':
      return rest.id === id ? { rest: done } : undefined
    case 'turns':
      return rest.id === id ? { rest: { ...rest, left: rest.left - 1 } } : undefined
    case 'then': {
      const now = step(rest.now, id)
      return now && { ...now, rest: { ...rest, now: now.rest } }
    }
    case 'all':
      return among(rest.parts, id, parts => ({ ...rest, parts }))
    case 'pick': {
      const option = rest.options.find(([name]) => name === id)
      return option && { rest: start(option[1]) }
    }
    case 'guard': {
      if (rest.timer === id && !rest.used) {
        if (rest.interrupting) return { rest: start(rest.handler) }
        return { rest: { ...rest, used: true }, side: start(rest.handler) }
      }
      const inner = step(rest.inner, id)
      return inner && { ...inner, rest: { ...rest, inner: inner.rest } }
    }
    case 'scope': {
      if (rest.event?.id === id) {
        const handler: Rest = { kind: 'scope', main: start(rest.event.handler), sides: [] }
        if (rest.event.interrupting) return { rest: { kind: 'scope', main: handler, sides: [] } }
        return { rest: { ...rest, sides: [...rest.sides, handler] } }
      }
      const main = step(rest.main, id)
      const found = main
        ? { rest: { ...rest, main: main.rest }, ...(main.side ? { side: main.side } : {}) }
        : among(rest.sides, id, sides => ({ ...rest, sides }))
      if (!found?.side || found.rest.kind !== 'scope') return found
      return { rest: { ...found.rest, sides: [...found.rest.sides, found.side] } }
    }
  }
}

function among(parts: Rest[], id: string, put: (parts: Rest[]) => Rest): Found | undefined {
  for (const [index, part] of parts.entries()) {
    const found = step(part, id)
    if (found) return { ...found, rest: put(parts.with(index, found.rest)) }
  }
  return undefined
}

/** Lets everything that needs no waiting happen. */
function tidy(rest: Rest): Rest {
  switch (rest.kind) {
    case 'turns':
      return rest.left === 0 ? done : rest
    case 'then': {
      const now = tidy(rest.now)
      const [first, ...next] = rest.next
      if (now.kind !== 'done') return { ...rest, now }
      return first ? tidy({ kind: 'then', now: start(first), next }) : done
    }
    case 'all': {
      const parts = rest.parts.map(tidy)
      return parts.every(part => part.kind === 'done') ? done : { ...rest, parts }
    }
    case 'guard': {
      const inner = tidy(rest.inner)
      return inner.kind === 'done' ? done : { ...rest, inner }
    }
    case 'scope': {
      const main = tidy(rest.main)
      const sides = rest.sides.map(tidy).filter(side => side.kind !== 'done')
      return main.kind === 'done' && sides.length === 0 ? done : { ...rest, main, sides }
    }
    default:
      return rest
  }
}

function start({ id, block, parts }: Named): Rest {
  const [first, second] = parts
  switch (block.kind) {
    case 'task':
    case 'job':
      return { kind: 'wait', id }
    case 'plain':
      return done
    case 'multi':
      return tidy({ kind: 'turns', id, left: block.times, sequential: block.sequential })
    case 'sequence':
      return tidy({ kind: 'then', now: done, next: parts })
    case 'exclusive': {
      const chosen = parts[block.chosen % parts.length]
      return chosen ? start(chosen) : done
    }
    case 'parallel':
      return tidy({ kind: 'all', parts: parts.map(start) })
    case 'inclusive': {
      // The last branch is the default: taken when no other is, whatever was chosen for it.
      const chosen = parts.filter((_, index) => index < parts.length - 1 && block.chosen[index])
      return tidy({ kind: 'all', parts: (chosen.length > 0 ? chosen : parts.slice(-1)).map(start) })
    }
    case 'choice':
      return { kind: 'pick', options: parts.map((part, index) => [`${id}_c${index}`, part]) }
    case 'repeat':
      return tidy({
        kind: 'then',
        now: done,
        next: Array.from({ length: block.times + 1 }, () => parts).flat(),
      })
    case 'guarded': {
      if (!first || !second) return done
      const inner: Rest = { kind: 'scope', main: start(first), sides: [] }
      return tidy({
        kind: 'guard',
        inner,
        timer: `${id}t`,
        handler: second,
        interrupting: block.interrupting,
        used: false,
      })
    }
    case 'scope': {
      const event = block.event &&
        second && { id: `${id}v`, handler: second, interrupting: block.event.interrupting }
      return tidy({
        kind: 'scope',
        main: first ? start(first) : done,
        sides: [],
        ...(event ? { event } : {}),
      })
    }
  }
}
