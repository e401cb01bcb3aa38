/**
 * The check character of ISO/IEC 7064 MOD 37,36 (a hybrid system over 0-9A-Z), as GB/T 36904 uses it for
 * electronic certificates.
 *
 * It finds every single wrong character and every swap of neighbours, except a swap of two characters whose
 * values differ by one (such as 3 and 4) in one of the 36 inner states.
 */
export function checkCharacter(text: string): string {
  let product = 36
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0)
      throw new RangeError(`"${character}" is not one of 0-9A-Z and has no place in ISO/IEC 7064 MOD 37,36`)
    product = (product + value) % 36 || 36
    product = (product * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36)
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
