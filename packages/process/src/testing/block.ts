import { type Arbitrary, array, boolean, constantFrom, letrec, nat, oneof, record } from 'fast-check'

/**
 * A block-structured process: what enters a block at one place leaves it at one place. Choices are fixed when it is made,
 * so that a model as simple as `oracle.ts` can say what must wait.
 */
export type Block =
  | { kind: 'task' | 'job' | 'plain' }
  | { kind: 'multi'; times: number; sequential: boolean }
  | { kind: 'sequence'; parts: Block[] }
  | { kind: 'exclusive'; branches: Block[]; chosen: number }
  | { kind: 'parallel'; branches: Block[] }
  | { kind: 'inclusive'; branches: Block[]; chosen: boolean[] }
  | { kind: 'choice'; branches: Block[] }
  | { kind: 'repeat'; body: Block; times: number }
  | { kind: 'guarded'; inner: Block; interrupting: boolean; handler: Block }
  | { kind: 'scope'; body: Block; event?: { interrupting: boolean; handler: Block } }

/** A block that knows its id in the file. */
export type Named = { id: string; block: Block; parts: Named[] }

export const blocks: Arbitrary<Block> = letrec<{ block: Block }>(tie => {
  const block = tie('block')
  const branches = array(block, { minLength: 2, maxLength: 3 })
  return {
    block: oneof(
      { depthSize: 'small', withCrossShrink: true },
      record({ kind: constantFrom<'task' | 'job' | 'plain'>('task', 'job', 'plain') }),
      record({ kind: constantFrom('multi' as const), times: nat(3), sequential: boolean() }),
      record({ kind: constantFrom('sequence' as const), parts: array(block, { maxLength: 4 }) }),
      record({ kind: constantFrom('exclusive' as const), branches, chosen: nat(2) }),
      record({ kind: constantFrom('parallel' as const), branches }),
      record({
        kind: constantFrom('inclusive' as const),
        branches,
        chosen: array(boolean(), { minLength: 3, maxLength: 3 }),
      }),
      record({ kind: constantFrom('choice' as const), branches }),
      record({ kind: constantFrom('repeat' as const), body: block, times: nat(2) }),
      record({
        kind: constantFrom('guarded' as const),
        inner: block,
        interrupting: boolean(),
        handler: block,
      }),
      record(
        {
          kind: constantFrom('scope' as const),
          body: block,
          event: record({ interrupting: boolean(), handler: block }),
        },
        { requiredKeys: ['kind', 'body'] },
      ),
    ),
  }
}).block

/** Gives every block its id, in the order in which they stand. */
export function named(block: Block): Named {
  let next = 0
  const name = (each: Block): Named => {
    const id = `n${next++}`
    return { id, block: each, parts: childrenOf(each).map(name) }
  }
  return name(block)
}

function childrenOf(block: Block): Block[] {
  switch (block.kind) {
    case 'sequence':
      return block.parts
    case 'exclusive':
    case 'parallel':
    case 'inclusive':
    case 'choice':
      return block.branches
    case 'repeat':
      return [block.body]
    case 'guarded':
      return [block.inner, block.handler]
    case 'scope':
      return block.event ? [block.body, block.event.handler] : [block.body]
    default:
      return []
  }
}
