import type { ArchiveMetadata } from './archive-metadata.ts'

/** The metadata as XML 1.0: an element for each name, one `item` for each member of a list; nothing is left out but what is null. */
export function metadataXml(metadata: ArchiveMetadata): string {
  const inside = elements(metadata, '  ')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<archive xmlns="urn:baotu:archive:1">\n${inside}</archive>\n`
}

function elements(record: Record<string, unknown>, indent: string): string {
  return Object.entries(record)
    .map(([name, value]) => element(name, value, indent))
    .join('')
}

function element(name: string, value: unknown, indent: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return `${indent}<${name}>${escaped(plain(value))}</${name}>\n`
  const inside = Array.isArray(value)
    ? value.map(one => element('item', one, `${indent}  `)).join('')
    : elements(value as Record<string, unknown>, `${indent}  `)
  return `${indent}<${name}>\n${inside}${indent}</${name}>\n`
}

/** Metadata are text, numbers and truths. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What people wrote may hold characters that XML has no way to write: they are left out here and stand in the JSON beside it. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
