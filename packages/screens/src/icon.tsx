import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The icons in use (Lucide, ISC). A name that is not here does not compile; a name that Lucide lost stops the start. */
const names = [
  'search',
  'calendar-days',
  'user',
  'users',
  'building-2',
  'baby',
  'graduation-cap',
  'briefcase',
  'house',
  'heart',
  'heart-handshake',
  'car',
  'star',
  'stethoscope',
  'store',
  'utensils',
  'hammer',
  'truck',
  'factory',
  'cpu',
  'landmark',
  'leaf',
  'accessibility',
  'plane',
  'scale',
  'wallet',
  'phone',
  'clock',
  'map-pin',
  'banknote',
  'award',
  'file-text',
  'file-check',
  'files',
  'upload',
  'eye',
  'trash-2',
  'triangle-alert',
  'info',
  'circle-check',
  'circle',
  'circle-x',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'chevron-down',
  'printer',
  'download',
  'log-in',
  'log-out',
  'type',
  'camera',
  'megaphone',
  'shield-check',
  'inbox',
  'gauge',
  'list-checks',
  'layers',
  'plus',
  'pencil',
  'circle-help',
  'languages',
  'bell',
] as const

export type IconName = (typeof names)[number]

const drawings = new Map<string, string>(names.map(name => [name, drawing(name)]))

/** Is this word, perhaps from a catalogue, an icon that we carry? */
export function isIconName(name: string): name is IconName {
  return drawings.has(name)
}

/** An icon is never alone: a word stands beside it, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawings.get(name) ?? '' }}
    />
  )
}

function drawing(name: string): string {
  const file = createRequire(import.meta.url).resolve(`lucide-static/icons/${name}.svg`)
  const svg = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/, '')
  return svg
    .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>')
}
