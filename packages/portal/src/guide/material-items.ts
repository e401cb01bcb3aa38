import { type Locale, type MaterialItem, t } from '@baotu/screens'
import type { Material, Service } from '@baotu/service'

/** The checklist before one begins: whose each paper is, when it is needed, what it must show, its blank form and sample. */
export function materialItems(locale: Locale, { id, guide }: Service): MaterialItem[] {
  const words = t(locale).portal.guide
  return guide.materials.map(material => {
    const { name, source, need, note, issuer } = material
    const told = [issuer?.[locale], note?.[locale]].filter(part => part !== undefined)
    return {
      name: name[locale],
      source: sources[source],
      note: told.join(' · '),
      optional: need === 'optional',
      depends: need === 'situation',
      downloads: downloads(id, material, words),
    }
  })
}

/** Where the blank form or the sample of a material is fetched. */
export function fileHref(service: string, path: string): string {
  const name = path.replace(/^files\//u, '')
  return `/services/${service}/files/${name.split('/').map(encodeURIComponent).join('/')}`
}

const sources = { applicant: 'applicant', government: 'shared', intermediary: 'agency' } as const

function downloads(service: string, { blank, sample }: Material, words: { blank: string; sample: string }) {
  return [
    ...(blank ? [{ label: words.blank, href: fileHref(service, blank) }] : []),
    ...(sample ? [{ label: words.sample, href: fileHref(service, sample) }] : []),
  ]
}
