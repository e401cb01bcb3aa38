import { type Locale, t } from './text.ts'

/** "120.50 元" or "CNY 120.50"; nothing to pay is said in words. `yuan` is text with two decimals, as it was decided. */
export function feeText(locale: Locale, yuan: string): string {
  const words = t(locale).money
  return yuan === '0.00' ? words.free : words.yuan({ yuan })
}
