import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Looks at a PDF with other people's eyes, for tests: the programs of poppler (`apt install poppler-utils`).
 * `-` stands for standard output.
 */
export function poppler(
  program: 'pdffonts' | 'pdfinfo' | 'pdfsig' | 'pdftotext' | 'pdftoppm',
  pdf: Uint8Array,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Buffer {
  return inFolder(folder => {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return run(program, [...before, file, ...after])
  })
}

/** Page one in grey, one byte a pixel. */
export function greyPixels(pdf: Uint8Array, dpi: number): Uint8Array {
  const image = poppler('pdftoppm', pdf, ['-r', String(dpi), '-f', '1', '-l', '1', '-gray'])
  const header = /^P5\s+\d+\s+\d+\s+255\s/u.exec(image.toString('latin1', 0, 64))
  if (!header) throw new Error('pdftoppm gave no grey image')
  return image.subarray(header[0].length)
}

/** Makes a PKCS#12 file of a PEM key and certificates, as a certification authority would. */
export function pkcs12(pem: string, password: string): Uint8Array {
  return inFolder(folder => {
    const [input, output] = [join(folder, 'identity.pem'), join(folder, 'identity.p12')]
    writeFileSync(input, pem)
    run('openssl', ['pkcs12', '-export', '-in', input, '-out', output, '-passout', `pass:${password}`])
    return readFileSync(output)
  })
}

/** Makes a self-signed certificate on an elliptic curve, with its key, as PEM text. */
export function ellipticPem(): string {
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '36500',
  ]
  return run('openssl', [...request, '-subj', '/CN=curve', '-keyout', '-', '-out', '-']).toString()
}

function run(program: string, options: readonly string[]): Buffer {
  if (spawnSync(program, ['-v']).error) {
    throw new Error(
      `The tests of packages/paper need the program ${program}. Install it (Debian: apt install poppler-utils openssl).`,
    )
  }
  return execFileSync(program, options, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'baotu-paper-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
