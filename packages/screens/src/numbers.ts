/** "812 B", "34 KB", "1.2 MB": powers of 1000, as phones show them. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A long number in groups of four, so that it can be read aloud: "3701 0220 2609 3000". Blanks already there are dropped; a number that is grouped by hyphens stays. */
export function inGroups(number: string): string {
  if (number.includes('-')) return number
  return number.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, '$1 ')
}
