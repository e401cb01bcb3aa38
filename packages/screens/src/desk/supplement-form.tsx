import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type NoticeLine = { about: string; ask: string }
/** What a line may be about: materials, and fields by their page. */
export type AboutGroup = { label: string; options: { value: string; label: string }[] }

export type SupplementFormProps = ActionFormProps & {
  /** At least one. Fields are `lines.0.about`, `lines.0.ask`. */
  lines: NoticeLine[]
  groups: AboutGroup[]
  follows: string
}

/** All that is missing, at once (行政许可法 第三十二条). "Add a line" and "remove" post `intent=add-line` and `remove-line=<n>`. */
export function SupplementForm({ lines, groups, follows, ...form }: SupplementFormProps) {
  const { desk } = useTexts()
  const words = desk.supplement
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Notice level={3} tone="amber">
        {follows}
      </Notice>
      {lines.map((line, at) => (
        <Line
          key={at}
          at={at}
          line={line}
          groups={groups}
          error={errorOf(form.errors, `lines.${at}.ask`)}
          removable={lines.length > 1}
        />
      ))}
      <Button look="secondary" name="intent" value="add-line" unchecked>
        {words.add}
      </Button>
    </ActionForm>
  )
}

type LineProps = { at: number; line: NoticeLine; groups: AboutGroup[]; error?: string; removable: boolean }

function Line({ at, line, groups, error, removable }: LineProps) {
  const { desk, shell } = useTexts()
  const words = desk.supplement
  const about = `lines.${at}.about`
  return (
    <fieldset className="line-set">
      <legend>{words.line({ n: at + 1 })}</legend>
      <div className="field">
        <label htmlFor={about}>{words.about}</label>
        <select className="input" id={about} name={about} defaultValue={line.about}>
          <option value="other">{words.other}</option>
          {groups.map(group => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(option => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <TextArea
        name={`lines.${at}.ask`}
        label={words.ask}
        hint={words.askHint}
        value={line.ask}
        rows={2}
        error={error}
      />
      {removable && (
        <button
          className="button link"
          type="submit"
          name="remove-line"
          value={at}
          formNoValidate
          aria-label={`${shell.remove} ${words.line({ n: at + 1 })}`}
        >
          {shell.remove}
        </button>
      )}
    </fieldset>
  )
}
