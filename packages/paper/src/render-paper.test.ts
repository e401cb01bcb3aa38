import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import { greyPixels, poppler } from './poppler.ts'
import { openPress } from './press.ts'
import { renderPaper } from './render-paper.ts'
import { samplePapers } from './sample-papers.ts'
import { houseTypefaces } from './typefaces.ts'

const { certificate, ...notices } = samplePapers
const textOf = (pdf: Uint8Array) => poppler('pdftotext', pdf, [], ['-']).toString().replaceAll(/\s/gu, '')
const papers: [string, () => Uint8Array][] = [
  ...Object.entries(notices).map(([name, data]): [string, () => Uint8Array] => [
    name,
    () => renderPaper('notice', data),
  ]),
  ['certificate', () => renderPaper('certificate', certificate)],
]

describe('every paper', () => {
  it.each(papers)('%s is one A4 page of tagged PDF/UA in Chinese, with a title', (_name, render) => {
    const pdf = render()
    const info = poppler('pdfinfo', pdf).toString()
    expect(info).toMatch(/Tagged: +yes/u)
    expect(info).toMatch(/Title: +\S+/u)
    expect(info).toMatch(/Pages: +1\n/u)
    expect(info).toMatch(/\(A4\)/u)
    expect(info).toMatch(/CreationDate: .* 2026/u)
    const metadata = poppler('pdfinfo', pdf, ['-meta']).toString()
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toMatch(/dc:language>.*zh-CN/su)
    expect(pdf.toString()).toBe(render().toString())
  })
})

describe('fonts', () => {
  const names = 'Nguyễn Łódź Шостакович Ωμέγα 𠮷㐂䶮'
  const fontsOf = (pdf: Uint8Array) => {
    const rows = poppler('pdffonts', pdf).toString().trim().split('\n').slice(2)
    expect(rows.every(row => / yes yes yes /u.test(row))).toBe(true)
    return new Set(rows.map(row => /\+([^-]+)-/u.exec(row)?.[1]))
  }

  it('are those of the house, embedded, whatever the machine has', () => {
    const pdf = renderPaper('notice', { ...notices.ruling, addressee: `${names} 𠀡` })
    expect(fontsOf(pdf)).toEqual(new Set(['NotoSerif', 'NotoSerifJP', 'NotoSerifSC']))
    expect(textOf(pdf)).toContain('〔U+20021〕')
  })

  it('may be a city’s own besides, if its family is named rightly', () => {
    const file = houseTypefaces[2] ?? ''
    const press = openPress({ fonts: [{ family: 'Noto Serif JP', file }] })
    expect(press.families).toHaveLength(4)
    expect(textOf(renderPaper('notice', { ...notices.ruling, addressee: names }, press))).toContain('𠮷㐂䶮')
    expect(() => openPress({ fonts: [{ family: 'Nobody Serif', file }] })).toThrow(
      /not a font of the family "Nobody/u,
    )
    expect(() => openPress({ fonts: [{ family: 'None', file: import.meta.filename }] })).toThrow(
      /not a TrueType font/u,
    )
  })
})

describe('a notice', () => {
  it('says all it was told, in reading order', () => {
    const { title, addressee, paragraphs, lines, basis, remedies, date, sealNote } = notices.ruling
    const text = textOf(renderPaper('notice', notices.ruling))
    const said = [title, addressee, ...paragraphs, lines?.heading, ...(lines?.items ?? []), basis?.heading]
    let from = 0
    for (const part of [...said, remedies?.heading, ...(remedies?.items ?? []), date]) {
      const words = (part ?? '?').replaceAll(/\s/gu, '')
      expect(text.slice(from)).toContain(words)
      from = text.indexOf(words, from) + words.length
    }
    expect(text).toContain(sealNote)
  })

  it('runs over pages when there is much to say', () => {
    const items = Array.from({ length: 80 }, (_, i) => `第 ${i + 1} 份材料需要补正,请重新提交。`)
    const pdf = renderPaper('notice', { ...notices.supplement, lines: { heading: '需要补正的内容', items } })
    expect(poppler('pdfinfo', pdf).toString()).toMatch(/Pages: +[3-5]\n/u)
    expect(textOf(pdf)).toContain('第80份材料')
  })

  it('prints Typst commands in a name as the letters that they are', () => {
    const attack = '#read("/etc/passwd") *bold* $x$ <a> @b \\u{41} `raw` // c #{1+1} [x] = h'
    const pdf = renderPaper('notice', {
      ...notices.supplement,
      addressee: attack,
      facts: [{ label: '#panic()', value: attack }],
      lines: { heading: attack, items: [attack] },
    })
    const text = textOf(pdf)
    expect(text).not.toContain('root:')
    expect(text.split(attack.replaceAll(' ', '')).length - 1).toBe(4)
  })

  it('gives the address to check it at as a link, whole when copied', () => {
    const url = `https://jinan.example/verify/1.2.156.3005.2.${'11100000000013338W'.repeat(4)}`
    const pdf = renderPaper('notice', { ...notices.ruling, verify: { url, note: '扫描二维码核验' } })
    expect(textOf(pdf)).toContain('jinan.example/verify/1.2.156.3005.2.')
    expect(poppler('pdfinfo', pdf, ['-url']).toString()).toContain(url)
  })

  it('is read by a screen reader in English when it is in English', () => {
    const pdf = renderPaper('notice', { ...notices.receipt, language: 'en', title: 'Receipt' })
    expect(poppler('pdfinfo', pdf, ['-meta']).toString()).toMatch(/dc:language>.*en/su)
  })
})

describe('a certificate', () => {
  it('prints its number in groups of four', () => {
    const text = poppler('pdftotext', renderPaper('certificate', certificate), ['-layout'], ['-']).toString()
    expect(text).toContain('JY23 7010 2001 2345')
  })

  it('bears a mark across the page when it is only a specimen', () => {
    const ink = (pdf: Uint8Array) => greyPixels(pdf, 36).filter(grey => grey < 245).length
    const specimen = renderPaper('certificate', { ...certificate, mark: '样本' })
    expect(ink(specimen) - ink(renderPaper('certificate', certificate))).toBeGreaterThan(300)
    expect(poppler('pdfinfo', specimen).toString()).toMatch(/Title: +样本 食品经营许可证/u)
  })
})

describe('rare characters, by pixels', () => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...houseTypefaces] }] })
  const drawn = (character: string): Buffer => {
    const { result } = compiler.compile({
      mainFileContent: `#set page(width: 20mm, height: 20mm, margin: 2mm)
        #set text(font: ("Noto Serif SC", "Noto Serif JP"), fallback: false, size: 40pt)
        #sys.inputs.character`,
      inputs: { character },
    })
    if (!result) throw new Error('not set')
    return Buffer.from(greyPixels(compiler.pdf(result), 72))
  }
  // Without PDF/UA, a character that no font has is drawn as the box .notdef.
  const box = drawn('\u{2A6D6}')
  const blank = drawn(' ')

  it.each(['𠮷', '㐂', '䶮', '㛃', '𬭎', '镕', '趵'])(
    '%s is a glyph, not a box and not a blank',
    character => {
      const glyph = drawn(character)
      expect(box.equals(blank)).toBe(false)
      expect(glyph.equals(box)).toBe(false)
      expect(glyph.equals(blank)).toBe(false)
    },
  )

  it('puts ink where the holder of a certificate stands', () => {
    const ink = (name: string) => {
      const holder = { label: '持证人', value: name }
      return greyPixels(renderPaper('certificate', { ...certificate, holder }), 72).filter(grey => grey < 96)
        .length
    }
    const [none, one, three] = [ink('\u3000'), ink('𠮷'), ink('𠮷㐂䶮')]
    expect(one - none).toBeGreaterThan(60)
    expect(three - one).toBeGreaterThan(120)
  })
})
