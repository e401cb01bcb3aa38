/** Sets letters and digits in groups of four for the eye: `JN2026000123` → `JN20 2600 0123`. Separators stay. */
export function groupsOfFour(text: string): string {
  // A number that is grouped already, by hyphens or dots, stays as it is.
  if (/[-.]/u.test(text)) return text
  return text.replaceAll(/[0-9A-Za-z]{5,}/gu, run => run.replaceAll(/.{4}(?=.)/gu, '$& '))
}
