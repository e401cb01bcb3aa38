import { type Level, levels, Stars } from '../parts/level-choice.tsx'
import { useTexts } from '../text.ts'

/** The ratings of a service as anybody may see them: how many of each level. `least`: from how many they are published, one sentence. */
export type GuideRatingsProps = { average: string; counts: Record<Level, number>; least: string }

export function GuideRatings({ average, counts, least }: GuideRatingsProps) {
  const { rating } = useTexts()
  return (
    <section>
      <h2 className="gap-below">{rating.guide.title}</h2>
      <p>{average}</p>
      <dl className="list">
        {levels.map(level => (
          <div key={level}>
            <dt>
              {rating.levels[level]} <Stars level={level} />
            </dt>
            <dd className="number">{rating.guide.people({ n: counts[level] })}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{least}</p>
    </section>
  )
}
