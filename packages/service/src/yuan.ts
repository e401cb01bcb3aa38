/**
 * An amount of money as exact text with two decimals: 120.5 is "120.50". Null for what is negative, has parts of a fen, or is no
 * number. Decisions count in decimals; up to ten billion yuan the shortest text of the number that comes back is that very decimal.
 */
export function yuanOf(amount: unknown): string | null {
  if (typeof amount !== 'number' || amount < 0 || amount > 1e10) return null
  const parts = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount))
  return parts ? `${parts[1]}.${(parts[2] ?? '').padEnd(2, '0')}` : null
}
