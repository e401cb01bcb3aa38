import { type GuideProps, type Locale, t } from '@baotu/screens'
import { publicRatings, StoreUnavailable } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** The ratings of a service for its guide; nothing while they are so few that one could guess whose they are. */
export async function guideRatings(
  { store, catalog }: Platform,
  locale: Locale,
  serviceId: string,
): Promise<GuideProps['ratings']> {
  const words = t(locale).rating.guide
  const least = catalog.site.ratings.publishFrom
  const found = await publicRatings(store, serviceId, least).catch(whileAway)
  const n = found.reduce((sum, { counted }) => sum + counted, 0)
  if (n === 0) return undefined
  const of = (level: number) => found.find(one => one.level === level)?.counted ?? 0
  const stars = found.reduce((sum, { level, counted }) => sum + (6 - level) * counted, 0) / n
  return {
    average: words.average({ stars: stars.toFixed(1), n }),
    counts: { '1': of(1), '2': of(2), '3': of(3), '4': of(4), '5': of(5) },
    least: catalog.site.demo.includes('ratings.publishFrom')
      ? words.leastDemo({ n: least })
      : words.least({ n: least }),
  }
}

/** A guide is there to be read, whether or not the database is. */
function whileAway(error: unknown): [] {
  if (error instanceof StoreUnavailable) return []
  throw error
}
