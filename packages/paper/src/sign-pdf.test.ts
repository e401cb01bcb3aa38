import { beforeAll, describe, expect, it } from 'vitest'
import { makeDemoIdentity } from './demo-identity.ts'
import { type Identity, openIdentity } from './identity.ts'
import { ellipticPem, pkcs12, poppler } from './poppler.ts'
import { renderPaper } from './render-paper.ts'
import { samplePapers } from './sample-papers.ts'
import { signPdf } from './sign-pdf.ts'

const at = new Date('2026-10-12T02:00:00Z')
const verdict = (pdf: Uint8Array) => poppler('pdfsig', pdf, ['-nocert']).toString()
const paper = renderPaper('certificate', samplePapers.certificate)
let pem = ''
let identity: Identity
let signed: Uint8Array

beforeAll(async () => {
  pem = await makeDemoIdentity({
    commonName: '济南市行政审批服务局(演示)',
    now: new Date('2026-10-01T00:00:00Z'),
  })
  identity = await openIdentity({ pem })
  signed = await signPdf(paper, identity, { at, reason: '颁发证照', location: '济南' })
})

describe('a signed paper', () => {
  it('is valid for poppler: PAdES, whole document, time and name as claimed', () => {
    const said = verdict(signed)
    expect(said).toContain('Signature is Valid.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('济南市行政审批服务局(演示)')
  })

  it('is what was rendered, with the signature behind it, and still tagged', () => {
    expect(Buffer.from(signed.subarray(0, paper.length)).equals(paper)).toBe(true)
    expect(poppler('pdfinfo', signed).toString()).toMatch(/Tagged: +yes/u)
    expect(poppler('pdfinfo', signed, ['-meta']).toString()).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it.each([0.1, 0.35, 0.6, 0.8])('is found out when one bit at %f of it is flipped', part => {
    const tampered = Uint8Array.from(signed)
    const place = Math.floor(paper.length * part)
    tampered[place] = (tampered[place] ?? 0) ^ 1
    expect(verdict(tampered)).not.toContain('Signature is Valid.')
    expect(verdict(tampered)).toContain('Signature Validation: Digest Mismatch')
  })

  it('is found out when its signature is replaced', () => {
    const text = Buffer.from(signed)
    const place = text.indexOf('/Contents <', paper.length) + 900
    text[place] = text[place] === 0x30 ? 0x31 : 0x30
    expect(verdict(text)).not.toContain('Signature is Valid.')
  })
})

describe('an identity', () => {
  it('knows its name and its years', () => {
    expect(identity.subject).toBe('CN=济南市行政审批服务局(演示)')
    expect(identity.validFrom.toISOString()).toBe('2026-10-01T00:00:00.000Z')
    expect(identity.validTo.getUTCFullYear()).toBe(2036)
  })

  it('does not sign outside them', async () => {
    await expect(signPdf(paper, identity, { at: new Date('2026-09-30T00:00:00Z') })).rejects.toThrow(
      /valid from/u,
    )
    await expect(signPdf(paper, identity, { at: new Date('2040-01-01T00:00:00Z') })).rejects.toThrow(
      /valid from/u,
    )
  })

  it('comes from a PKCS#12 file too', async () => {
    const p12 = pkcs12(pem, 'geheim')
    const own = await openIdentity({ p12, password: 'geheim' })
    expect(own.subject).toBe(identity.subject)
    expect(verdict(await signPdf(paper, own, { at }))).toContain('Signature is Valid.')
    await expect(openIdentity({ p12, password: 'falsch' })).rejects.toThrow(/password|PKCS#12/u)
  })

  it('may sign on an elliptic curve, from PEM and from PKCS#12', async () => {
    const curve = ellipticPem()
    const identities = [
      await openIdentity({ pem: curve }),
      await openIdentity({ p12: pkcs12(curve, 'x'), password: 'x' }),
    ]
    for (const own of identities) {
      expect(verdict(await signPdf(paper, own, { at: own.validFrom }))).toContain('Signature is Valid.')
    }
  })

  it('finds the certificate that fits its key among others, and refuses when there is none', async () => {
    const other = await makeDemoIdentity({ commonName: 'other', now: at })
    const certificateOf = (text: string) => text.slice(text.indexOf('-----BEGIN CERTIFICATE'))
    const keyOf = (text: string) => text.slice(0, text.indexOf('-----BEGIN CERTIFICATE'))
    expect((await openIdentity({ pem: certificateOf(other) + pem })).subject).toBe(identity.subject)
    await expect(openIdentity({ pem: keyOf(pem) + certificateOf(other) })).rejects.toThrow(
      /no certificate that fits/u,
    )
  })
})
