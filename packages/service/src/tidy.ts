/** Text without space around it, in one Unicode form, with plain line ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim()
}

/** Full-width ASCII (１２３Ａ，．) as half-width, as numbers and codes are kept. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replace(/[。]/g, '.')
}

/** A code as it is kept: half-width, without spaces; identifiers with capital letters. */
export function tidyCode(text: string, check: string | undefined): string {
  const plain = halfWidth(text).trim()
  if (check === undefined) return plain
  const joined = plain.replace(/\s/g, '')
  return check === 'citizen-id' || check === 'credit-code' ? joined.toUpperCase() : joined
}

// Control characters except tabs and line ends, and the invisible ones that turn text around or hide in it.
const unsafe = /(?![\t\n\r])[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** Whether text holds no control characters; line ends are allowed in many-line fields only. */
export function isSafe(text: string, manyLines: boolean): boolean {
  return !unsafe.test(text) && (manyLines || !/[\r\n]/.test(text))
}
