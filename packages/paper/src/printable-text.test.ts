import { describe, expect, it } from 'vitest'
import { readCharacterMap } from './character-map.ts'
import { printable, unprintable } from './printable-text.ts'
import { houseTypefaces } from './typefaces.ts'

const fonts = houseTypefaces.map(readCharacterMap)

describe('printable text', () => {
  it('leaves what the fonts have: names with rare characters, Latin, digits, punctuation', () => {
    const text = '𠮷㐂䶮㛃㑇𬭎𬬻镕 〇·阿卜杜拉·É Łódź Nguyễn Шостакович 〔2026〕 ½ ①\n第二行'
    expect(printable(text, fonts)).toBe(text)
    expect(unprintable(text, fonts)).toEqual([])
  })

  it('prints a character that no font has as its code point, so that no name loses a character unseen', () => {
    expect(printable('王\u{2A6D6}😀', fonts)).toBe('王〔U+2A6D6〕〔U+1F600〕')
    expect(unprintable('王\u{2A6D6}😀\u{2A6D6}', fonts)).toEqual(['\u{2A6D6}', '😀'])
  })

  it('leaves out what cannot be seen and could mislead: direction marks, joiners, control characters', () => {
    expect(printable('王\u202E小\u200B\u2066明\u0000\u0007\uFEFF', fonts)).toBe('王小明')
  })

  it('keeps line breaks of every kind, and survives half a surrogate pair', () => {
    expect(printable('一\r\n二\r三\u2028四\t五', fonts)).toBe('一\n二\n三\n四 五')
    expect(printable('王\uD842', fonts)).toMatch(/^王(\uFFFD|〔U\+FFFD〕)$/u)
  })
})
