import type { Light as CalendarLight } from '@baotu/calendar'
import { useTexts } from '../text.ts'

/** The lights of the calendar package. */
export type LightKind = CalendarLight
export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'grey'

/** A clock at a glance: shape, word and colour, so that no one has to see colours. ● ▲ ■ ❚❚ ○ */
export function Light({ kind, label }: { kind: LightKind; label?: string }) {
  const { statuses } = useTexts()
  const { tone, shape } = looks[kind]
  return (
    <span className={`light ${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
        {shape}
      </svg>
      {label ?? statuses.lights[kind]}
    </span>
  )
}

/** A word about a state, with its colour. */
export function StatusTag({ tone = 'grey', label }: { tone?: Tone; label: string }) {
  return <span className={`tag ${tone}`}>{label}</span>
}

const looks = {
  green: { tone: 'green', shape: <circle cx="6" cy="6" r="5" /> },
  yellow: { tone: 'amber', shape: <path d="M6 1 12 11H0Z" /> },
  red: { tone: 'red', shape: <path d="M1 1h10v10H1Z" /> },
  blue: { tone: 'blue', shape: <path d="M1.5 1h3v10h-3ZM7.5 1h3v10h-3Z" /> },
  grey: {
    tone: 'grey',
    shape: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  },
} as const
