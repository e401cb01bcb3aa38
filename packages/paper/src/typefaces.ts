import { fileURLToPath } from 'node:url'
import { type CharacterMap, readCharacterMap } from './character-map.ts'

/**
 * The typefaces of the house, from npm and under the SIL Open Font License, since a fresh machine has none:
 * Noto Serif SC; Noto Serif JP for rare characters that it lacks (𠮷 U+20BB7 and some 300 more of Extension B); Noto
 * Serif for Latin, Greek and Cyrillic names (Łódź, Nguyễn). Regular and semi-bold. A file is read when its first character is set.
 */
export const houseTypefaces: readonly string[] = [
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif-jp/600SemiBold/NotoSerifJP_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
].map(address => fileURLToPath(address))

/** Their family names, in the order in which they are asked for a glyph. */
export const houseFamilies: readonly string[] = ['Noto Serif SC', 'Noto Serif JP', 'Noto Serif']

/** Which characters they can print, read once. */
export function houseFonts(): readonly CharacterMap[] {
  return (characterMaps ??= houseTypefaces.map(readCharacterMap))
}

let characterMaps: readonly CharacterMap[] | undefined
