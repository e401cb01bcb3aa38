import { useTexts } from '../text.ts'

export type RingProps = {
  /** Days (or hours) used, and allowed in all. */
  used: number
  allowed: number
  unit: 'day' | 'hour'
  tone?: 'amber' | 'red' | 'grey'
  /** When the clock stood still: after `at` used days, for `days` days. Dotted blue on the way. */
  pauses?: { at: number; days: number }[]
}

/** How much of the promised time is used; the same in words for screen readers. */
export function ProgressRing({ used, allowed, unit, tone, pauses = [] }: RingProps) {
  const { portal } = useTexts()
  const words = portal.ring
  const left = allowed - used
  const paused = pauses.reduce((sum, pause) => sum + pause.days, 0)
  const said = [
    words.said[unit]({ used, allowed }),
    left < 0 ? words.over[unit]({ n: -left }) : '',
    paused > 0 ? words.paused({ n: paused }) : '',
  ]
  return (
    <svg
      className="ring"
      viewBox="0 0 200 200"
      role="img"
      aria-label={said.filter(Boolean).join(words.comma)}
    >
      <g fill="none" strokeWidth="12">
        <circle className="track" cx="100" cy="100" r={radius} />
        {segments(used, allowed, pauses).map(part => (
          <path
            key={part.from}
            className={`${part.kind} ${tone ?? ''}`.trim()}
            d={arc(part.from, part.until)}
          />
        ))}
      </g>
      <text className="under" x="100" y="74">
        {left < 0 ? words.overBy : words.left}
      </text>
      <text className="big" x="100" y="114">
        {Math.abs(left)}
      </text>
      <text className="under" x="100" y="138">
        {words.unit[unit]({ allowed })}
      </text>
    </svg>
  )
}

const radius = 84

type Segment = { kind: 'used' | 'paused'; from: number; until: number }

/** The ring is the whole way: the days allowed (or used, if more) and the days that the clock stood still. */
function segments(used: number, allowed: number, pauses: { at: number; days: number }[]): Segment[] {
  const whole = Math.max(used, allowed) + pauses.reduce((sum, pause) => sum + pause.days, 0)
  const parts: Segment[] = []
  let way = 0
  let counted = 0
  const go = (kind: Segment['kind'], days: number) => {
    if (days > 0) parts.push({ kind, from: way / whole, until: (way + days) / whole })
    way += Math.max(0, days)
  }
  for (const pause of pauses) {
    go('used', pause.at - counted)
    counted = Math.max(counted, pause.at)
    go('paused', pause.days)
  }
  go('used', used - counted)
  return parts
}

function arc(from: number, until: number): string {
  // An arc that ends where it starts is nothing, so a full ring stops just before.
  const end = Math.min(until, from + 0.9999)
  return `M${point(from)}A${radius} ${radius} 0 ${end - from > 0.5 ? 1 : 0} 1 ${point(end)}`
}

function point(share: number): string {
  const angle = 2 * Math.PI * share - Math.PI / 2
  return `${(100 + radius * Math.cos(angle)).toFixed(2)} ${(100 + radius * Math.sin(angle)).toFixed(2)}`
}
