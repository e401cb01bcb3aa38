/** The hours in which the office is open on a working day; `assumed` until a city puts its own in. */
export type OfficeHours = { ranges: { opens: string; closes: string }[]; assumed: boolean }

/** 09:00–12:00 and 13:00–17:00: an assumption, marked as one, that a city replaces by its own hours. */
export const standardHours: OfficeHours = {
  ranges: [
    { opens: '09:00', closes: '12:00' },
    { opens: '13:00', closes: '17:00' },
  ],
  assumed: true,
}

/** How long the office is open on one working day, in milliseconds. */
export function openMilliseconds(hours: OfficeHours): number {
  return hours.ranges.reduce((sum, { opens, closes }) => sum + milliseconds(closes) - milliseconds(opens), 0)
}

/** The time at which business of the day ends (民法典 §203: 停止业务活动的时间为截止时间). */
export function closingTime(hours: OfficeHours): Temporal.PlainTime {
  return Temporal.PlainTime.from(hours.ranges.at(-1)?.closes ?? '17:00')
}

/** Everything wrong with the hours, in English for the author: unreadable, backwards, out of order, none at all. */
export function hoursFaults(hours: OfficeHours): string[] {
  if (hours.ranges.length === 0) return ['office hours: name at least one range']
  const faults: string[] = []
  let before = -1
  for (const { opens, closes } of hours.ranges) {
    if (![opens, closes].every(time => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
      faults.push(`office hours ${opens}–${closes}: write times as HH:MM`)
    else if (milliseconds(opens) >= milliseconds(closes) || milliseconds(opens) < before)
      faults.push(`office hours ${opens}–${closes}: ranges run forward and do not overlap`)
    else before = milliseconds(closes)
  }
  return faults
}

function milliseconds(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time)
  return (hour * 60 + minute) * 60_000
}
