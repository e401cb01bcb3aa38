import { type Locale, limitText, type SearchResult } from '@baotu/screens'
import type { Service } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { departmentName } from '../department-name.ts'

/** A service as lists show it. */
export function searchResult(platform: Platform, locale: Locale, { id, guide }: Service): SearchResult {
  const { promised, legal } = guide.limits.decision ?? {}
  const limit = promised ?? legal
  return {
    name: guide.name[locale],
    href: `/services/${id}`,
    summary: guide.summary[locale],
    department: departmentName(platform, locale, guide.departments.deciding),
    time: limit && limitText(locale, limit),
    depth: 'apply',
  }
}
