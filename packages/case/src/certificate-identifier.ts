import { checkCharacter } from './check-character.ts'

/** The root of every Chinese electronic certificate (GB/T 36904). */
const ROOT = '1.2.156.3005.2'

export type CertificateIdentity = {
  /** 21 characters: the unified social credit code of the body that defined the kind of certificate, and 3 digits. */
  type21: string
  /** Who issues: a unified social credit code (18), or a division code (6) in some cities. */
  issuer: string
  /** Digits and capitals, unique with the issuer. */
  serial: string
  /** 1 to 999; a corrected certificate has the next one. */
  version: number
}

/** `root.type.issuer.serial.version.check`. Throws a RangeError that names the part which cannot stand in one. */
export function certificateIdentifier(identity: CertificateIdentity): string {
  const { type21, issuer, serial, version } = identity
  for (const [name, value] of Object.entries({ type21, issuer, serial })) {
    if (!SHAPES[name]?.test(value))
      throw new RangeError(`${name} "${value}" does not fit a certificate identifier`)
  }
  if (!Number.isInteger(version) || version < 1 || version > 999) {
    throw new RangeError(`version ${version} is not between 1 and 999`)
  }
  const body = [type21, issuer, serial, String(version).padStart(3, '0')]
  return [ROOT, ...body, checkCharacter(body.join(''))].join('.')
}

export type CheckedIdentifier =
  | ({ ok: true; identifier: string } & CertificateIdentity)
  | { ok: false; problems: { code: 'identifier-malformed' | 'identifier-check-character' }[] }

/** Reads an identifier as people type it: blanks and small letters are forgiven, a wrong check character is not. */
export function checkCertificateIdentifier(text: string): CheckedIdentifier {
  const identifier = text.replaceAll(/\s/gu, '').toUpperCase()
  const match = IDENTIFIER.exec(identifier)
  if (!match) return { ok: false, problems: [{ code: 'identifier-malformed' }] }
  const [, type21 = '', issuer = '', serial = '', version = '', check = ''] = match
  if (checkCharacter(type21 + issuer + serial + version) !== check) {
    return { ok: false, problems: [{ code: 'identifier-check-character' }] }
  }
  return { ok: true, identifier, type21, issuer, serial, version: Number(version) }
}

const SHAPES: Record<string, RegExp> = {
  type21: /^[0-9A-Z]{18}[0-9]{3}$/u,
  issuer: /^([0-9A-Z]{18}|[0-9]{6})$/u,
  serial: /^[0-9A-Z]{1,32}$/u,
}
const IDENTIFIER = new RegExp(
  `^${ROOT.replaceAll('.', '\\.')}\\.([0-9A-Z]{18}[0-9]{3})\\.([0-9A-Z]{18}|[0-9]{6})\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])$`,
  'u',
)
