const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * 公民身份号码, GB 11643-1999: division, birthday, serial, check. The birthday must exist; the division is not looked up,
 * since it is that of the first registration and may be abolished.
 */
export function isCitizenId(id: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
  return '10X98765432'[sum % 11] === id[17] && dayExists(id.slice(6, 14))
}

function dayExists(yyyymmdd: string): boolean {
  const day = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6)}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}
