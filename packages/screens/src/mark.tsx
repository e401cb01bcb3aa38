/** The mark: three jets rising from one line of water, as at Baotu Spring. */
export function Mark({ title }: { title?: string }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#083744"/><path transform="translate(3.2 3.2) scale(.8)" fill="none" stroke="#fff" stroke-width="2.8" stroke-linecap="round" d="${markPath}"/></svg>`
}

/** The line; the tall jet, falling to both sides; the two lower ones, falling outward. */
const markPath =
  'M3 27h26' +
  'M16 27V9.5c0-6-5.5-6-5.5-.5M16 9.5c0-6 5.5-6 5.5-.5' +
  'M9.5 27V19c0-6-5.5-6-5.5-.5' +
  'M22.5 27V19c0-6 5.5-6 5.5-.5'
