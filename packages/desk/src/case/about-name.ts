import { t } from '@baotu/screens'
import type { Locale, Service } from '@baotu/service'

/** What a line of a supplement notice is about: a material or a field by its id, else "something else". */
export function aboutName(service: Service, about: string, locale: Locale): string {
  const material = service.guide.materials.find(one => one.id === about)
  if (material) return material.name[locale]
  const field = service.form.pages.flatMap(page => page.fields).find(one => one.key === about)
  return field?.label[locale] ?? t(locale).desk.supplements.other
}
