import { create } from 'qrcode'
import { expect, it } from 'vitest'
import { qrSvg } from './qr-svg.ts'

it('draws exactly the dark modules, with a quiet zone of four', () => {
  const url = 'https://jinan.example/verify/JY23701020012345?a="<&>'
  const { modules } = create(url, { errorCorrectionLevel: 'M' })
  const svg = qrSvg(url)
  const drawn = new Set<string>()
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let i = 0; i < Number(width); i++) drawn.add(`${Number(x) + i - 4},${Number(y) - 4}`)
  }
  const dark = new Set<string>()
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.add(`${x},${y}`)
  }
  expect(drawn).toEqual(dark)
  expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
})
