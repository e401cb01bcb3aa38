/** The mark: three jets rising from one line of water, as at Baotu Spring. */
export function Mark({ title }: { title?: string }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      fill="currentColor"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <path d={markPath} />
    </svg>
  )
}

/** The same drawing as a file, for the tab of the browser. */
export function faviconSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#083744"/><path transform="translate(3.2 3.2) scale(.8)" fill="#fff" d="${markPath}"/></svg>`
}

const water = 26
const jets = [
  { x: 7, top: 13, head: 2.6 },
  { x: 16, top: 5, head: 3.4 },
  { x: 25, top: 13, head: 2.6 },
]

/** One outline: the line of water lifts into a waist, the waist opens into a round head, and falls back. */
const markPath = `${jets.map(jet).join('')}M2 ${water}h28a1.25 1.25 0 0 1 0 2.5H2a1.25 1.25 0 0 1 0-2.5Z`

function jet({ x, top, head }: { x: number; top: number; head: number }): string {
  const neck = top + head
  const foot = head * 1.35
  return (
    `M${x - foot} ${water + 0.5}` +
    `C${x - 1} ${water} ${x - 0.4} ${neck + 6} ${x - head} ${neck}` +
    `A${head} ${head} 0 0 1 ${x + head} ${neck}` +
    `C${x + 0.4} ${neck + 6} ${x + 1} ${water} ${x + foot} ${water + 0.5}Z`
  )
}
