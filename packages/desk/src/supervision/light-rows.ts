import { type LightRow, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { LightCount } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { lightKinds } from '../lights.ts'
import { departmentName } from '../names.ts'
import { lightOrder } from '../queue/queue-query.ts'
import { hrefWith, type LightsQuery } from './supervision-query.ts'

/** Each count as a row whose figures lead to the tasks that they count; a department's name to its officers. */
export function lightRows(
  platform: Platform,
  counts: readonly LightCount[],
  { by, department }: LightsQuery,
  locale: Locale,
): LightRow[] {
  return counts.map(count => {
    const of = count.of ?? 'nobody'
    const tasks = { department: department || 'any', [by]: of }
    const queue = (light: string) => hrefWith('/desk/queue', { ...tasks, light })
    const officers = hrefWith('/desk/supervision', { by: 'officer', department: of })
    return {
      id: of,
      name: nameOf(platform, count, by, locale),
      href: by === 'department' ? officers : queue(''),
      lights: lightOrder.map(light => ({ kind: lightKinds[light], n: count[light], href: queue(light) })),
    }
  })
}

/** The figures in one sentence. */
export function answerOf(rows: readonly LightRow[], locale: Locale): string {
  const words = t(locale).supervision.page
  const sum = (kind: string) => rows.reduce((all, row) => all + figure(row, kind), 0)
  const [late, soon] = [sum('red'), sum('yellow')]
  const [first] = [...rows].sort((a, b) => figure(b, 'red') - figure(a, 'red'))
  if (late > 0 && first) return words.late({ n: late, name: first.name, most: figure(first, 'red') })
  return soon > 0 ? words.soon({ n: soon }) : words.calm
}

function figure({ lights }: LightRow, kind: string): number {
  return lights.find(light => light.kind === kind)?.n ?? 0
}

function nameOf(
  { catalog: { site }, serviceOf }: Platform,
  { of, name }: LightCount,
  by: LightsQuery['by'],
  locale: Locale,
): string {
  if (of === null) return t(locale).supervision.page.nobody
  switch (by) {
    case 'department':
      return departmentName(site, of, locale)
    case 'service':
      return serviceOf(of)?.guide.name[locale] ?? of
    case 'officer':
      return name ?? of
  }
}
