import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CharacterMap, readCharacterMap } from './character-map.ts'
import { houseFamilies, houseFonts, houseTypefaces } from './typefaces.ts'
import { waterRings } from './water-rings.ts'

/** A press holds the typesetter with its fonts (about 100 MB of memory); one is enough for a process. */
export type Press = {
  /** Character maps of the fonts, the house's first. */
  fonts: readonly CharacterMap[]
  /** Family names, in the order in which they are asked for a glyph. */
  families: readonly string[]
  typeset: (layout: string, paper: string, at: Date) => Uint8Array
}

/**
 * Opens a press. A city can add TrueType fonts of its own, for instance one with the whole of Extension B to I, each
 * with its family name; they serve for the characters that the house's fonts lack. Throws when a file has no such family.
 */
export function openPress(options: { fonts?: readonly { family: string; file: string }[] } = {}): Press {
  const own = (options.fonts ?? []).map(font => ({ ...font, map: readCharacterMap(font.file) }))
  const compiler = NodeCompiler.create({
    workspace: LAYOUTS,
    fontArgs: [{ fontPaths: [...houseTypefaces, ...own.map(({ file }) => file)] }],
  })
  compiler.mapShadow(`${LAYOUTS}/water-rings.svg`, Buffer.from(waterRings()))
  for (const font of own) probe(compiler, font)
  return {
    fonts: [...houseFonts(), ...own.map(({ map }) => map)],
    families: [...houseFamilies, ...own.map(({ family }) => family)],
    typeset: (...order) => typeset(compiler, ...order),
  }
}

const LAYOUTS = fileURLToPath(new URL('../layouts', import.meta.url))

function typeset(compiler: NodeCompiler, layout: string, paper: string, at: Date): Uint8Array {
  const result = compiler.compile({ mainFilePath: `${LAYOUTS}/${layout}.typ`, inputs: { paper } })
  const fault = result.takeDiagnostics()
  const document = result.result
  if (!document) throw new Error(`layout ${layout}: ${JSON.stringify(fault?.shortDiagnostics)}`)
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) })
  } finally {
    // The cache is global and grows with every paper; what the next ones use again (fonts, rings) stays.
    compiler.evictCache(5)
  }
}

/**
 * Sets the last character of a city's font. Typst leaves a text out when it knows no such family, with a warning only,
 * and PDF/UA refuses what the family cannot print.
 */
function probe(compiler: NodeCompiler, font: { family: string; file: string; map: CharacterMap }): void {
  const answer = compiler.compile({
    mainFileContent:
      '#set document(title: "probe")\n#text(font: sys.inputs.family, fallback: false, sys.inputs.character)',
    inputs: { family: font.family, character: String.fromCodePoint(font.map.at(-1)?.[0] ?? 32) },
  })
  try {
    const warnings = answer.takeWarnings()
    const document = answer.result
    if (warnings || !document) throw new Error(JSON.stringify(warnings?.shortDiagnostics))
    compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch (cause) {
    throw new Error(`${font.file} is not a font of the family "${font.family}"`, { cause })
  }
}
