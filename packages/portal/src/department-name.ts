import type { Locale } from '@baotu/screens'
import type { Platform } from '@baotu/web'

/** The short name of a department. */
export function departmentName({ catalog }: Platform, locale: Locale, id: string): string {
  return catalog.site.departments.find(department => department.id === id)?.short[locale] ?? id
}
