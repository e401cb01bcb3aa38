import { type Arbitrary, array, constantFrom, nat, record } from 'fast-check'
import { bpmn, flows } from './bpmn.ts'

/** A process that nobody would draw: elements of any kind, joined as it happens. */
export type Graph = { kinds: Kind[]; arrows: { from: number; to: number }[] }
type Kind = (typeof kinds)[number]

const kinds = ['user', 'user', 'exclusive', 'parallel', 'parallel', 'inclusive', 'guarded', 'end'] as const

export const graphs: Arbitrary<Graph> = record({
  kinds: array(constantFrom(...kinds), { minLength: 3, maxLength: 9 }),
  arrows: array(record({ from: nat(20), to: nat(20) }), { minLength: 4, maxLength: 16 }),
})

/** Its file. Conditions ask variables `c0`, `c1`, … so that a test can steer. */
export function graphXml({ kinds, arrows }: Graph): string {
  const out: string[] = ['<startEvent id="s" />']
  const lines = new Set(['s > x0'])
  const defaults = new Map<number, string>()
  for (const [at, { from, to }] of arrows.entries()) {
    const source = from % kinds.length
    const target = to % kinds.length
    if (kinds[source] === 'end') continue
    const name = kinds[source] === 'guarded' && at % 2 === 0 ? `b${source}` : `x${source}`
    const line = `${name} > x${target}`
    const isChoice = kinds[source] === 'exclusive' || kinds[source] === 'inclusive'
    if ([...lines].some(known => known.split(' ? ')[0] === line)) continue
    if (isChoice && !defaults.has(source)) defaults.set(source, `x${source}-x${target}`)
    else if (isChoice) {
      lines.add(`${line} ? c${at}`)
      continue
    }
    lines.add(line)
  }
  for (const [index, kind] of kinds.entries()) out.push(element(kind, index, defaults.get(index)))
  return bpmn(out.join('') + flows(...lines))
}

function element(kind: Kind, index: number, byDefault: string | undefined): string {
  const id = `x${index}`
  switch (kind) {
    case 'end':
      return `<endEvent id="${id}" />`
    case 'user':
      return `<userTask id="${id}" />`
    case 'guarded':
      return `<userTask id="${id}" /><boundaryEvent id="b${index}" attachedToRef="${id}" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`
    default:
      return `<${kind}Gateway id="${id}" ${byDefault ? `default="${byDefault}"` : ''} />`
  }
}
