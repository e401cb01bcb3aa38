import { Mark } from '../mark.tsx'

/** A round seal with the mark: gold on certificates, the colour of the verdict on verification. */
export function Seal({ label }: { label: string }) {
  return (
    <svg className="seal" viewBox="0 0 120 120" role="img" aria-label={label}>
      <g fill="none" stroke="currentColor">
        <circle cx="60" cy="60" r="56" strokeWidth="2.5" />
        <circle cx="60" cy="60" r="50" strokeWidth="1" />
        <circle cx="60" cy="60" r="46" strokeWidth="1" strokeDasharray="1 3" />
      </g>
      <svg x="30" y="26" width="60" height="60">
        <Mark />
      </svg>
    </svg>
  )
}
