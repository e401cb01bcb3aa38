import { closeSync, openSync, readSync } from 'node:fs'

/** Which characters a font has a glyph for: sorted, inclusive ranges of code points. */
export type CharacterMap = [first: number, last: number][]

/**
 * Reads the `cmap` table (OpenType, subtable formats 4 and 12) of a TrueType file, and nothing else of it:
 * the files are 7 to 15 MB each.
 */
export function readCharacterMap(file: string): CharacterMap {
  const handle = openSync(file, 'r')
  try {
    const head = readAt(handle, 0, 12 + 16 * 64)
    for (let i = 0; i < head.readUInt16BE(4); i++) {
      const record = 12 + 16 * i
      if (head.toString('latin1', record, record + 4) !== 'cmap') continue
      return rangesOf(readAt(handle, head.readUInt32BE(record + 8), head.readUInt32BE(record + 12)))
    }
  } finally {
    closeSync(handle)
  }
  throw new Error(`${file} is not a TrueType font: it has no cmap table`)
}

export function covers(map: CharacterMap, codePoint: number): boolean {
  let low = 0
  let high = map.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = map[middle]
    if (!range) return false
    if (codePoint < range[0]) high = middle - 1
    else if (codePoint > range[1]) low = middle + 1
    else return true
  }
  return false
}

function readAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(handle, bytes, 0, length, position))
}

function rangesOf(cmap: Buffer): CharacterMap {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i))
  const full = offsets.find(offset => cmap.readUInt16BE(offset) === 12)
  if (full !== undefined) {
    return Array.from({ length: cmap.readUInt32BE(full + 12) }, (_, i) => {
      const group = full + 16 + 12 * i
      return [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)]
    })
  }
  const basic = offsets.find(offset => cmap.readUInt16BE(offset) === 4)
  if (basic === undefined) return []
  const twice = cmap.readUInt16BE(basic + 6)
  return Array.from({ length: twice / 2 - 1 }, (_, i) => {
    const end = basic + 14 + 2 * i
    return [cmap.readUInt16BE(end + twice + 2), cmap.readUInt16BE(end)]
  })
}
