import { type CharacterMap, covers } from './character-map.ts'
import { houseFonts } from './typefaces.ts'

/** Characters of `text` that none of the fonts can print, each once, so that an officer can be told before. */
export function unprintable(text: string, fonts: readonly CharacterMap[] = houseFonts()): string[] {
  return [...new Set(clean(text))].filter(character => !has(fonts, character))
}

/**
 * Text as it goes to paper. A character that no font has is printed as its code point, 〔U+2A6D6〕, since a
 * box or a gap in a name on an official paper would be read as another name. Invisible characters are left
 * out: direction marks can make a name read backwards.
 */
export function printable(text: string, fonts: readonly CharacterMap[]): string {
  return Array.from(clean(text), character =>
    has(fonts, character) ? character : bracketed(character),
  ).join('')
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]/gu, '')
}

function has(fonts: readonly CharacterMap[], character: string): boolean {
  return character === '\n' || fonts.some(font => covers(font, character.codePointAt(0) ?? 0))
}

function bracketed(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`
}
