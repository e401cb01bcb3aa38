import { Icon } from '../icon.tsx'
import { useTexts } from '../text.ts'
import { StatusTag } from './light.tsx'

export type MaterialItem = {
  name: string
  /** `applicant`: brought by you. `shared`: the government has it already. `agency`: from a testing or assessing body. */
  source: 'applicant' | 'shared' | 'agency'
  note?: string
  optional?: boolean
}

/** The checklist before one begins: what to bring, and what is with us already. */
export function Materials({ items }: { items: MaterialItem[] }) {
  const { portal, shell } = useTexts()
  return (
    <ul className="materials">
      {items.map(item => (
        <li key={item.name}>
          <Icon name={item.source === 'shared' ? 'circle-check' : 'file-text'} />
          <div>
            <span className="name">
              {item.name}
              {item.optional && <span className="soft"> {shell.optional}</span>}
            </span>
            <StatusTag
              tone={item.source === 'shared' ? 'green' : 'grey'}
              label={portal.materials[item.source]}
            />
            {item.note && <p className="soft small">{item.note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
