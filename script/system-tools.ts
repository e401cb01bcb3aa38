import { spawnSync } from 'node:child_process'
import { ensureChromium } from './chromium.ts'
import { findProgram, installPackages } from './system-packages.ts'

const poppler = {
  apt: 'poppler-utils',
  dnf: 'poppler-utils',
  apk: 'poppler-utils',
  pacman: 'poppler',
  brew: 'poppler',
}
const chineseFont = {
  apt: 'fonts-noto-cjk',
  dnf: 'google-noto-sans-cjk-fonts',
  apk: 'font-noto-cjk',
  pacman: 'noto-fonts-cjk',
  brew: '--cask font-noto-sans-cjk-sc',
}

/** What the tests need beyond npm: a browser, and poppler's judgement of our PDFs. Each missing one is a sentence. */
export function ensureSystemTools(): { found: string[]; missing: string[]; wishes: string[] } {
  const found: string[] = []
  const missing: string[] = []
  try {
    found.push(ensureChromium())
  } catch (error) {
    missing.push(error instanceof Error ? error.message : String(error))
  }
  const hasPoppler = () => findProgram('pdfsig') !== undefined && findProgram('pdftoppm') !== undefined
  const advice = hasPoppler() ? undefined : installPackages(poppler)
  if (hasPoppler()) found.push('pdfsig', 'pdftoppm')
  else
    missing.push(`The papers are checked with pdfsig and pdftoppm. ${advice ?? 'They are still not found.'}`)

  const wish = hasChineseFont() ? undefined : installPackages(chineseFont)
  return { found, missing, wishes: wish ? [`Screenshots show boxes for Chinese. ${wish}`] : [] }
}

/** macOS always has one; where fontconfig is silent we can't know, so we ask for the package. */
function hasChineseFont(): boolean {
  if (process.platform === 'darwin') return true
  return (
    (
      spawnSync(findProgram('fc-list') ?? 'fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ??
      ''
    ).trim() !== ''
  )
}

if (import.meta.main) {
  const { found, missing, wishes } = ensureSystemTools()
  console.log(`system tools: ${found.join(', ')}`)
  for (const wish of wishes) console.log(wish)
  for (const sentence of missing) console.error(sentence)
  if (missing.length > 0) process.exitCode = 1
}
