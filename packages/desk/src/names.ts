// Names of departments, roles and people as a page shows them.
import type { Author } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Locale, Role, Service, Site } from '@baotu/service'

export function departmentName(site: Site, id: string, locale: Locale): string {
  return site.departments.find(department => department.id === id)?.short[locale] ?? id
}

export function roleName(site: Site, role: Role, locale: Locale): string {
  return site.roles[role]?.[locale] ?? role
}

/** An element of the process by its name; of a called process by its own. */
export function elementName({ elements }: Service, id: string, locale: Locale): string {
  return elements[id]?.[locale] ?? elements[id.split('/').at(-1) ?? id]?.[locale] ?? id
}

/** "孙示收（市审批服务局）"; the applicant's agent by name; the platform itself as such. */
export function authorName(site: Site, { name, department }: Author, locale: Locale): string {
  const words = t(locale).desk.events
  if (name === undefined) return words.system
  return department === undefined
    ? name
    : words.ofDepartment({ name, department: departmentName(site, department, locale) })
}
