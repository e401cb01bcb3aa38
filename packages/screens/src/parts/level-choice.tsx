import { useTexts } from '../text.ts'
import { ErrorText, type FieldProps, wired } from './field.tsx'

export type Level = '1' | '2' | '3' | '4' | '5'
export const levels: Level[] = ['1', '2', '3', '4', '5']

/** Five levels, each with its word and its stars; none is chosen beforehand. */
export function LevelChoice({ value, ...field }: Omit<FieldProps, 'optional' | 'hint'> & { value?: string }) {
  const { rating } = useTexts()
  const { id, name, ...wires } = wired(field)
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <fieldset aria-describedby={wires['aria-describedby']}>
        <legend>{field.label}</legend>
        <ErrorText id={id} error={field.error} />
        <div className="choices">
          {levels.map((level, at) => (
            <label key={level} className="choice quiet">
              <input
                type="radio"
                id={at === 0 ? id : `${id}-${level}`}
                name={name}
                value={level}
                defaultChecked={value === level}
              />
              <span className="label">
                {rating.levels[level]} <Stars level={level} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** The stars of a level (A.8: level 1 has five); for eyes only, the word says the same. */
export function Stars({ level }: { level: Level }) {
  const full = 6 - Number(level)
  return (
    <span className="stars" aria-hidden>
      {'★'.repeat(full)}
      {'☆'.repeat(5 - full)}
    </span>
  )
}
