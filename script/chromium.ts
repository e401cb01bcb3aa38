import { findProgram, installPackages, isExecutable } from './system-packages.ts'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/lib/chromium/chromium',
]
const packages = {
  apt: 'chromium',
  dnf: 'chromium',
  apk: 'chromium',
  pacman: 'chromium',
  brew: '--cask chromium',
}

/**
 * The browser of the journeys: `CHROMIUM`, else the system's, else one that the package manager installs now.
 * Throws a sentence that says what to do when there is none and none can be had.
 */
export function ensureChromium(): string {
  const named = process.env['CHROMIUM']
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM=${named} is not a program.`)
  const here = named ?? findChromium()
  if (here) return here

  const advice = installPackages(packages)
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    `The journeys need Chromium. ${advice ?? 'It was installed and is still not found.'} Or set CHROMIUM to its path.`,
  )
}

function findChromium(): string | undefined {
  return commands.map(findProgram).find(path => path !== undefined) ?? places.find(isExecutable)
}
