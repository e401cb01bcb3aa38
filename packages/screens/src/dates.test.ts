import { describe, expect, test } from 'vitest'
import { dayText, momentText, timeText } from './dates.ts'

describe('dates', () => {
  const day = Temporal.PlainDate.from('2026-10-16')
  const moment = Temporal.Instant.from('2026-10-16T02:32:10Z')

  test('a day in Chinese and English', () => {
    expect(dayText('zh', day)).toBe('10 月 16 日（周五）')
    expect(dayText('zh', day, { year: true })).toBe('2026 年 10 月 16 日（周五）')
    expect(dayText('en', day)).toBe('Fri 16 Oct 2026')
  })

  test('a moment is told in the time of the city', () => {
    expect(momentText('zh', moment)).toBe('10 月 16 日（周五）10:32')
    expect(momentText('en', moment)).toBe('Fri 16 Oct 2026, 10:32')
    expect(timeText(Temporal.Instant.from('2026-10-16T16:05:00Z'))).toBe('00:05')
  })
})
