/** The ground of a certificate: rings of water around three springs, woven as on banknotes. Colour comes from CSS. */
export function Guilloche() {
  return (
    <svg
      className="guilloche"
      viewBox="0 0 600 800"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
      strokeWidth=".5"
      aria-hidden="true"
    >
      {springs.map(({ x, y, radius }) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          {turns.map(turn => (
            <g key={turn} transform={`rotate(${turn})`}>
              <circle cx={radius * 0.62} r={radius} />
              <circle cx={radius * 0.3} r={radius * 0.5} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

const springs = [
  { x: 300, y: 340, radius: 150 },
  { x: 110, y: 560, radius: 110 },
  { x: 490, y: 560, radius: 110 },
]

/** One ring set beside its centre and turned all the way round: the crossings make the weave. */
const turns = Array.from({ length: 40 }, (_, at) => at * 9)
