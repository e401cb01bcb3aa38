import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CharacterMap, readCharacterMap } from './character-map.ts'
import { houseTypefaces } from './typefaces.ts'
import { waterRings } from './water-rings.ts'

/** A press holds the typesetter with its fonts (about 60 MB of memory); one is enough for a process. */
export type Press = {
  /** Character maps of the fonts, the house's first. */
  fonts: CharacterMap[]
  typeset: (layout: string, paper: string, at: Date) => Uint8Array
}

/**
 * Opens a press. A city can add TrueType fonts of its own, for instance one with the whole of Extension B to I;
 * they serve for the characters that the house's fonts lack.
 */
export function openPress(options: { fonts?: readonly string[] } = {}): Press {
  const files = [...houseTypefaces, ...(options.fonts ?? [])]
  const compiler = NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontPaths: files }] })
  compiler.mapShadow(`${LAYOUTS}/water-rings.svg`, Buffer.from(waterRings()))
  return { fonts: files.map(readCharacterMap), typeset: (...order) => typeset(compiler, ...order) }
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
