import { useTexts } from '../text.ts'

export type Filter =
  | {
      kind: 'select'
      name: string
      label: string
      value: string
      options: { value: string; label: string }[]
      all?: string
    }
  | { kind: 'text'; name: string; label: string; value: string }
  | { kind: 'kept'; name: string; value: string }

/** `kept` ones are chosen elsewhere, by a link, and stay chosen. Filters are a GET form, so that a filtered list has an address to bookmark and to send on. */
export function Filters({ action, filters }: { action: string; filters: Filter[] }) {
  const { desk } = useTexts()
  if (filters.length === 0) return null
  return (
    <form className="filters no-print" method="get" action={action}>
      {filters.map(filter =>
        filter.kind === 'kept' ? (
          <input key={filter.name} type="hidden" name={filter.name} value={filter.value} />
        ) : (
          <div key={filter.name}>
            <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
            {filter.kind === 'text' ? (
              <input
                className="input"
                id={`filter-${filter.name}`}
                name={filter.name}
                defaultValue={filter.value}
                type="search"
              />
            ) : (
              <select
                className="input"
                id={`filter-${filter.name}`}
                name={filter.name}
                defaultValue={filter.value}
              >
                <option value="">{filter.all ?? desk.queue.all}</option>
                {filter.options.map(option => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            )}
          </div>
        ),
      )}
      <button className="button secondary" type="submit">
        {desk.queue.filter}
      </button>
    </form>
  )
}
