/**
 * The guilloche of a certificate: gold rings on water around three springs, and a woven band at the edge of an
 * A4 page. Pure geometry, so that every print is the same; the unit is the millimetre.
 */
export function waterRings(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}mm" height="${HEIGHT}mm">` +
    `<g fill="none" stroke="${GOLD}" stroke-linejoin="round">` +
    `<g stroke-width="0.14" opacity="0.3">${SPRINGS.map(rings).join('')}</g>` +
    `<g stroke-width="0.16" opacity="0.75">${band()}${corners()}</g>` +
    `<g stroke-width="0.5">${frame(EDGE - 1)}</g><g stroke-width="0.25">${frame(EDGE + BAND + 1)}</g></g></svg>`
  )
}

const WIDTH = 210
const HEIGHT = 297
const GOLD = '#8A6116'
const EDGE = 10
const BAND = 7
const SPRINGS = [
  { x: 105, y: 150, petals: 12 },
  { x: 63, y: 178, petals: 9 },
  { x: 147, y: 178, petals: 9 },
]

/** Rings grow wider apart and calmer the farther they are from the spring, as on water. */
function rings(spring: { x: number; y: number; petals: number }): string {
  const paths: string[] = []
  for (let ring = 1; ring <= 15; ring++) {
    const radius = 2.2 * ring + 0.04 * ring * ring
    const swell = 1.5 * Math.exp(-ring / 9)
    paths.push(
      closedCurve(120, turn => {
        const distance = radius + swell * Math.sin(spring.petals * turn + ring * 0.55)
        return [spring.x + distance * Math.cos(turn), spring.y + distance * Math.sin(turn)]
      }),
    )
  }
  return paths.join('')
}

/** Six waves that cross each other run along each side, a whole number of them, from corner to corner. */
function band(): string {
  const half = BAND / 2
  const paths: string[] = []
  for (const [x1, y1, x2, y2] of sides(EDGE + half)) {
    const length = Math.hypot(x2 - x1, y2 - y1)
    const waves = Math.round(length / 12)
    const steps = waves * 12
    for (let strand = 0; strand < 6; strand++) {
      const points = Array.from({ length: steps + 1 }, (_, i): Point => {
        const along = i / steps
        const across = half * Math.sin(2 * Math.PI * waves * along + (strand * Math.PI) / 3)
        const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
        return [x1 + (x2 - x1) * along - dy * across, y1 + (y2 - y1) * along + dx * across]
      })
      paths.push(`<path d="M${points.map(written).join('L')}"/>`)
    }
  }
  return paths.join('')
}

function sides(inset: number): [number, number, number, number][] {
  const [left, top, right, bottom] = [inset, inset, WIDTH - inset, HEIGHT - inset]
  const corner = BAND / 2
  return [
    [left + corner, top, right - corner, top],
    [right, top + corner, right, bottom - corner],
    [right - corner, bottom, left + corner, bottom],
    [left, bottom - corner, left, top + corner],
  ]
}

/** Where two bands meet, rings as of a drop. */
function corners(): string {
  const inset = EDGE + BAND / 2
  const centres = [inset, WIDTH - inset].flatMap(x => [inset, HEIGHT - inset].map(y => ({ x, y })))
  return centres
    .flatMap(({ x, y }) =>
      [0.18, 0.36, 0.54, 0.72, 0.9].map(
        part => `<circle cx="${x}" cy="${y}" r="${((BAND / 2) * part).toFixed(2)}"/>`,
      ),
    )
    .join('')
}

function frame(inset: number): string {
  return `<rect x="${inset}" y="${inset}" width="${WIDTH - 2 * inset}" height="${HEIGHT - 2 * inset}"/>`
}

type Point = [x: number, y: number]

function closedCurve(steps: number, at: (turn: number) => Point): string {
  const points = Array.from({ length: steps }, (_, i) => written(at((2 * Math.PI * i) / steps)))
  return `<path d="M${points.join('L')}z"/>`
}

function written([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}
