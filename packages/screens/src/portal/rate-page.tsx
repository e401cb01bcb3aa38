import { Button, ButtonLink, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { type Level, LevelChoice, levels } from '../parts/level-choice.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type IndicatorName = 'efficiency' | 'guide' | 'convenience' | 'platform'

export type RatePageProps = {
  service: string
  number: string
  /** Until when, one sentence. */
  until: string
  /** Each day on the way there, with its number where it counts. */
  counted?: { by: string; days: { iso: string; day: string; said: string }[] }
  action: string
  csrf: string
  command: string
  caseHref: string
  indicators: readonly IndicatorName[]
  /** As typed. */
  value: { level: string; words: string } & Partial<Record<IndicatorName, string>>
  errors: SummarisedError[]
  /** What to mend, beside each field. */
  wrong?: { level?: string; words?: string }
}

/** Asks for a rating: nothing is chosen beforehand, and nothing but the level must be. */
export function RatePage(props: RatePageProps) {
  const { rating } = useTexts()
  const words = rating.rate
  const { wrong = {} } = props
  const options = levels.map((level: Level) => ({ value: level, label: rating.levels[level] }))
  return (
    <div className="text">
      <h1 className="page-head">{words.title}</h1>
      <ErrorSummary errors={props.errors} />
      <p>
        {props.service} · <span className="number">{props.number}</span>
      </p>
      <p>{words.about}</p>
      <p className="soft">{words.privacy}</p>
      <p>{props.until}</p>
      {props.counted && (
        <details className="fold">
          <summary>{words.counted}</summary>
          <p>{props.counted.by}</p>
          <ol className="plain">
            {props.counted.days.map(({ iso, day, said }) => (
              <li key={iso} className="row">
                <time dateTime={iso}>{day}</time>
                <span className="soft">{said}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      <Form action={props.action} csrf={props.csrf} hidden={{ command: props.command }}>
        <LevelChoice name="level" label={words.level} value={props.value.level} error={wrong.level} />
        <details className="fold" open={props.indicators.some(name => props.value[name])}>
          <summary>{words.indicators}</summary>
          <p className="soft">{words.indicatorsHint}</p>
          {props.indicators.map(name => (
            <Select
              key={name}
              name={name}
              label={rating.indicators[name]}
              options={options}
              value={props.value[name]}
              empty={words.none}
            />
          ))}
        </details>
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          value={props.value.words}
          error={wrong.words}
          optional
          rows={4}
          maxLength={1000}
        />
        <Buttons>
          <Button>{words.submit}</Button>
          <ButtonLink href={props.caseHref} look="secondary">
            {words.later}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>
  )
}
