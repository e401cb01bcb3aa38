/** The text of a string literal with its quotes (DMN 1.5, 10.3.1.2, rules 35, 64 and 65). */
export const unescaped = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g, (whole, short, long, sign) => {
      if (sign !== undefined) return signs[sign] ?? sign
      const code = Number.parseInt(short ?? long, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })

// Any other backslash stays: patterns for matches() are written with single ones.
const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t' }
