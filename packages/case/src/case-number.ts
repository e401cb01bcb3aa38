/**
 * The number of a case (办件编号, GB/T 39046 table 5, at most 50 characters): division (GB/T 2260), day of submission, and a sequence
 * that counts the site's submissions, so that no two numbers are alike: `370100-20261122-000042`.
 */
export function caseNumber(division: string, day: string, sequence: number): string {
  return `${division}-${day.replaceAll('-', '')}-${String(sequence).padStart(6, '0')}`
}

/** The sequence at the end of a case number. */
export function sequenceOf(number: string): number {
  return Number(number.slice(number.lastIndexOf('-') + 1))
}
