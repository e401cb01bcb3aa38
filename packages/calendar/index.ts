export { type CalendarYear, readCalendarYear } from './src/calendar-year.ts'
export { changedDays, type DaySpan } from './src/changed-days.ts'
export { cityDay, cityZone } from './src/city-day.ts'
export { dayEnd } from './src/day-end.ts'
export { type CountedDay, type DueDay, dueDay, type Pause } from './src/due-day.ts'
export { type DueMoment, dueMoment, type PauseMoment } from './src/due-moment.ts'
export {
  type Clock,
  type ClockState,
  daysLeft,
  type Light,
  type LightThresholds,
  light,
  lightAt,
  standardThresholds,
} from './src/light.ts'
export type { Limit, Unit } from './src/limit.ts'
export { nationalCalendar, nationalYears } from './src/national-calendar.ts'
export { type OfficeHours, standardHours } from './src/office-hours.ts'
export { readCalendarFile } from './src/read-calendar-file.ts'
export { firstUndecidedDay, wantedYears } from './src/undecided.ts'
export { type LocalDay, type WorkingCalendar, workingCalendar } from './src/working-calendar.ts'
export {
  type DayAnswer,
  type DayKind,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './src/working-day.ts'
