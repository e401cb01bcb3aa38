import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examples } from './examples/examples.ts'
import { assets } from './index.ts'

/** Writes every standard page with example data to a folder: `node --import ./packages/server/jsx.ts packages/screens/gallery.tsx /tmp/gallery`. */
const folder = process.argv[2] ?? 'tmp/gallery'
mkdirSync(join(folder, 'assets'), { recursive: true })
for (const asset of assets()) writeFileSync(join(folder, asset.href), asset.body)
for (const example of examples)
  for (const locale of ['zh', 'en'] as const)
    writeFileSync(
      join(folder, `${example.name}.${locale}.html`),
      // Opened from disk, an address from the root would miss.
      example.document(locale).replaceAll('"/assets/', '"assets/'),
    )
