/** The ground of a certificate: fine rings of water, as three jets make them, overlapping. Colour comes from CSS. */
export function Guilloche() {
  return (
    <svg
      className="guilloche"
      viewBox="0 0 600 800"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
      strokeWidth=".7"
      aria-hidden="true"
    >
      {springs.map(spring => (
        <path key={spring.x} d={rings(spring)} />
      ))}
    </svg>
  )
}

const springs = [
  { x: 300, y: 330, petals: 24 },
  { x: 130, y: 560, petals: 18 },
  { x: 470, y: 560, petals: 18 },
]

/** Rings whose edge swings in and out; each next ring is turned a little, which weaves them. */
function rings({ x, y, petals }: { x: number; y: number; petals: number }): string {
  return Array.from({ length: 13 }, (_, at) => ring(x, y, 24 + at * 17, petals, at * 0.13)).join('')
}

function ring(x: number, y: number, radius: number, petals: number, turn: number): string {
  const corners = petals * 2
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners + turn
    const swing = radius * (at % 2 ? 1.07 : 0.93)
    return [x + swing * Math.cos(angle), y + swing * Math.sin(angle)] as const
  })
  // Quadratic curves through the middles of the sides give a smooth closed wave in few bytes.
  const middle = (at: number) => {
    const [ax, ay] = points[at % corners] ?? [x, y]
    const [bx, by] = points[(at + 1) % corners] ?? [x, y]
    return `${Math.round((ax + bx) / 2)} ${Math.round((ay + by) / 2)}`
  }
  const curves = points.map(([px, py], at) => `${Math.round(px)} ${Math.round(py)} ${middle(at)}`)
  return `M${middle(corners - 1)}Q${curves.join(' ')}Z`
}
