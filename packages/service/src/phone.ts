/** A mobile number (11 digits) or a landline with its area code, such as 0531-12345678. */
export function isPhone(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number) || /^0\d{2,3}-?\d{7,8}$/.test(number)
}
