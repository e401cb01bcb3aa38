import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateIdentifier, checkCertificateIdentifier } from './certificate-identifier.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const text = (length: number) =>
  fc
    .array(fc.constantFrom(...Array.from(ALPHABET)), { minLength: length, maxLength: length })
    .map(all => all.join(''))
const identities = fc.record({
  type21: fc.tuple(text(18), fc.stringMatching(/^[0-9]{3}$/u)).map(parts => parts.join('')),
  issuer: fc.oneof(text(18), fc.stringMatching(/^[0-9]{6}$/u)),
  serial: fc.integer({ min: 1, max: 32 }).chain(text),
  version: fc.integer({ min: 1, max: 999 }),
})
const FIRST = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U'

describe('certificate identifier (GB/T 36904, ISO/IEC 7064 MOD 37,36)', () => {
  it.each([FIRST, '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9'])(
    'accepts the issued %s',
    issued => {
      expect(checkCertificateIdentifier(issued)).toMatchObject({ ok: true, identifier: issued })
    },
  )

  it('refuses a placeholder made by hand', () => {
    const sample =
      '1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M'
    expect(checkCertificateIdentifier(sample)).toEqual({
      ok: false,
      problems: [{ code: 'identifier-check-character' }],
    })
  })

  it('builds the issued one from its parts', () => {
    const parts = {
      type21: '11100000000013338W011',
      issuer: '11430000006122244L',
      serial: '20230000403',
      version: 1,
    }
    expect(certificateIdentifier(parts)).toBe(FIRST)
  })

  it('forgives blanks and small letters, as people type them', () => {
    expect(checkCertificateIdentifier(` ${FIRST.toLowerCase().replaceAll('.', '. ')}`)).toMatchObject({
      ok: true,
    })
  })

  it.each([
    '',
    '1.2.156.3005.2',
    FIRST.replace('1.2.156', '1.2.157'),
    `${FIRST}0`,
    FIRST.replace('.001.', '.01.'),
  ])('calls "%s" malformed', malformed => {
    expect(checkCertificateIdentifier(malformed)).toEqual({
      ok: false,
      problems: [{ code: 'identifier-malformed' }],
    })
  })

  it.each([
    { type21: 'X' },
    { issuer: '1' },
    { serial: 'a' },
    { serial: '' },
    { version: 0 },
    { version: 1.5 },
    { version: 1000 },
  ])('will not build one with %o', wrong => {
    const right = { type21: '11100000000013338W011', issuer: '340100', serial: '1', version: 1 }
    expect(() => certificateIdentifier({ ...right, ...wrong })).toThrow(RangeError)
  })

  it('reads back what it built', () => {
    fc.assert(
      fc.property(identities, parts => {
        expect(checkCertificateIdentifier(certificateIdentifier(parts))).toMatchObject({ ok: true, ...parts })
      }),
    )
  })

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(identities, fc.nat(), fc.integer({ min: 1, max: 35 }), (parts, place, shift) => {
        const right = certificateIdentifier(parts)
        const places = Array.from(right, (_, at) => at).filter(at => at >= ROOT && right[at] !== '.')
        const at = places[place % places.length] ?? 0
        const other = ALPHABET.charAt((ALPHABET.indexOf(right.charAt(at)) + shift) % 36)
        expect(checkCertificateIdentifier(right.slice(0, at) + other + right.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds a swap of neighbours whose values differ by more than one, anywhere, and nearly all others', () => {
    const missed: number[] = []
    let swaps = 0
    fc.assert(
      fc.property(identities, parts => {
        const right = certificateIdentifier(parts)
        for (let at = ROOT; at + 1 < right.length; at++) {
          const [one, two] = [right.charAt(at), right.charAt(at + 1)]
          if (one === two || one === '.' || two === '.') continue
          const { ok } = checkCertificateIdentifier(right.slice(0, at) + two + one + right.slice(at + 2))
          const apart = Math.abs(ALPHABET.indexOf(one) - ALPHABET.indexOf(two))
          swaps += 1
          if (ok) missed.push(apart)
        }
      }),
      { numRuns: 300, seed: 37 },
    )
    expect(missed.filter(apart => apart !== 1 && apart !== 35)).toEqual([])
    expect(missed.length / swaps).toBeLessThan(0.005)
  })
})

const ROOT = '1.2.156.3005.2.'.length
