const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters, check Σ Ci·3^(i−1) mod 31; characters 9 to 17 are an organisation code with
 * its own check (GB 11714).
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  return checkOf(code.slice(0, 17)) === code[17] && organisationCheck(code.slice(8, 16)) === code[16]
}

function checkOf(body: string): string | undefined {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
