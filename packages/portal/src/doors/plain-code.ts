/** A code as it was given out (Crockford's alphabet): blanks and small letters forgiven, O read as 0, I and L as 1. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s-]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
}
