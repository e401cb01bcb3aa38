import { ErrorText, type FieldProps, Hint, Optional, wired } from './field.tsx'
import type { Option } from './select.tsx'

export type RadioCardsProps = FieldProps & { options: Option[]; value?: string; twoColumns?: boolean }

/** One of a few, each as a card large enough for a thumb. The first card carries the field's id. */
export function RadioCards({ options, value, twoColumns, ...field }: RadioCardsProps) {
  return (
    <Choices
      field={field}
      options={options}
      chosen={value === undefined ? [] : [value]}
      type="radio"
      two={twoColumns}
    />
  )
}

export type CheckboxGroupProps = FieldProps & { options: Option[]; values?: string[]; twoColumns?: boolean }

export function CheckboxGroup({ options, values = [], twoColumns, ...field }: CheckboxGroupProps) {
  return <Choices field={field} options={options} chosen={values} type="checkbox" two={twoColumns} />
}

export type CheckboxProps = Omit<FieldProps, 'optional'> & { value?: string; checked?: boolean }

/** A single statement to agree to. */
export function Checkbox({ value = 'yes', checked, ...field }: CheckboxProps) {
  const { id, ...wires } = wired(field)
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <ErrorText id={id} error={field.error} />
      <label className="choice quiet">
        <input id={id} {...wires} type="checkbox" value={value} defaultChecked={checked} />
        <span className="label">{field.label}</span>
        {field.hint && (
          <span className="hint" id={`${id}-hint`}>
            {field.hint}
          </span>
        )}
      </label>
    </div>
  )
}

type ChoicesProps = {
  field: FieldProps
  options: Option[]
  chosen: string[]
  type: 'radio' | 'checkbox'
  two?: boolean
}

function Choices({ field, options, chosen, type, two }: ChoicesProps) {
  const wires = wired(field)
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <fieldset aria-describedby={wires['aria-describedby']}>
        <legend>
          {field.label}
          <Optional field={field} />
        </legend>
        <Hint id={wires.id} hint={field.hint} />
        <ErrorText id={wires.id} error={field.error} />
        <div className={two ? 'choices two' : 'choices'}>
          {options.map((option, at) => {
            const id = at === 0 ? wires.id : `${wires.id}-${option.value}`
            return (
              <label key={option.value} className={option.hint ? 'choice' : 'choice quiet'}>
                <input
                  type={type}
                  id={id}
                  name={field.name}
                  value={option.value}
                  defaultChecked={chosen.includes(option.value)}
                />
                <span className="label">{option.label}</span>
                {option.hint && <span className="hint">{option.hint}</span>}
              </label>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
