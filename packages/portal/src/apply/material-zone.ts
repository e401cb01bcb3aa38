import type { Case } from '@baotu/case'
import { type FileZoneProps, type Locale, t } from '@baotu/screens'
import type { Material } from '@baotu/service'

/** Where a material is uploaded. `base` is the address below which its files are sent, seen and removed. */
export function materialZone(
  locale: Locale,
  material: Material,
  files: Case['files'],
  base: string,
  error?: string,
): FileZoneProps {
  const { id, name, note, formats, maxFiles, maxMegabytes } = material
  const mine = files.filter(file => file.material === id)
  const limits = t(locale).portal.form.zoneHint({
    formats: formats.join(' / ').toUpperCase(),
    size: maxMegabytes,
    n: maxFiles,
  })
  return {
    name: id,
    label: name[locale],
    hint: note ? `${note[locale]}${locale === 'zh' ? '' : ' '}${limits}` : limits,
    error,
    accept: formats.flatMap(format => (format === 'jpg' ? ['.jpg', '.jpeg'] : [`.${format}`])).join(','),
    action: `${base}/materials/${id}`,
    full: mine.length >= maxFiles,
    files: mine.map(file => ({
      id: file.id,
      name: file.name,
      bytes: file.size,
      href: `${base}/files/${file.id}`,
      removeAction: `${base}/files/${file.id}/remove`,
    })),
  }
}
