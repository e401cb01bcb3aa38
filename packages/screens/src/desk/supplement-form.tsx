import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type NoticeLine = { what: string; why: string; basis: string; material: string }

export type SupplementFormProps = ActionFormProps & {
  /** At least one. Fields are `lines.0.what`, `lines.0.why`, `lines.0.basis`, `lines.0.material`. */
  lines: NoticeLine[]
  materials: { value: string; label: string }[]
  consequence: string
}

/** All that is missing, at once (行政许可法 第三十二条). "Add a line" and "remove" post `intent=add-line` and `remove-line=<n>`. */
export function SupplementForm({ lines, materials, consequence, ...form }: SupplementFormProps) {
  const { desk, shell } = useTexts()
  const words = desk.supplement
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Notice level={3} tone="amber">
        {consequence}
      </Notice>
      {lines.map((line, at) => (
        <Line
          key={at}
          at={at}
          line={line}
          materials={materials}
          form={form}
          removable={lines.length > 1}
          removeWord={shell.remove}
        />
      ))}
      <Button look="secondary" name="intent" value="add-line" unchecked>
        {words.add}
      </Button>
    </ActionForm>
  )
}

type LineProps = {
  at: number
  line: NoticeLine
  materials: SupplementFormProps['materials']
  form: ActionFormProps
  removable: boolean
  removeWord: string
}

function Line({ at, line, materials, form, removable, removeWord }: LineProps) {
  const { desk } = useTexts()
  const words = desk.supplement
  const name = (key: keyof NoticeLine) => `lines.${at}.${key}`
  const wrong = (key: keyof NoticeLine) => errorOf(form.errors, name(key))
  return (
    <fieldset className="line-set">
      <legend>{words.line({ n: at + 1 })}</legend>
      <Select
        name={name('material')}
        label={words.material}
        options={materials}
        value={line.material}
        optional
        empty={words.noMaterial}
      />
      <TextArea
        name={name('what')}
        label={words.what}
        hint={words.whatHint}
        value={line.what}
        rows={2}
        error={wrong('what')}
      />
      <TextArea name={name('why')} label={words.why} value={line.why} rows={2} error={wrong('why')} />
      <TextField name={name('basis')} label={words.basis} value={line.basis} optional />
      {removable && (
        <button
          className="button link"
          type="submit"
          name="remove-line"
          value={at}
          formNoValidate
          aria-label={`${removeWord} ${words.line({ n: at + 1 })}`}
        >
          {removeWord}
        </button>
      )}
    </fieldset>
  )
}
