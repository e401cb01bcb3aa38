import year2024 from '../years/2024.json' with { type: 'json' }
import year2025 from '../years/2025.json' with { type: 'json' }
import year2026 from '../years/2026.json' with { type: 'json' }
import type { CalendarYear } from './calendar-year.ts'
import { workingCalendar } from './working-calendar.ts'

/** The published years that come with the platform. A city adds each new one in November, when the notice appears. */
export const nationalYears: CalendarYear[] = [year2024, year2025, year2026]

/** The national arrangement alone: no local closures, assumed office hours. */
export const nationalCalendar = workingCalendar({ years: nationalYears })
