import { Icon } from '../icon.tsx'
import { useTexts } from '../text.ts'
import { StatusTag } from './light.tsx'

export type MaterialItem = {
  name: string
  /** `applicant`: brought by you. `shared`: the government has it already. `agency`: from a testing or assessing body. */
  source: 'applicant' | 'shared' | 'agency'
  note?: string
  optional?: boolean
  /** Needed in some situations only. */
  depends?: boolean
  /** A blank form, a filled-in sample. */
  downloads?: { label: string; href: string }[]
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
            {item.depends && <StatusTag tone="blue" label={portal.guide.ask.situation} />}
            {item.note && <p className="soft small">{item.note}</p>}
            {item.downloads && item.downloads.length > 0 && (
              <p className="row small">
                {item.downloads.map(({ label, href }) => (
                  <a key={href} className="sample" href={href} aria-label={`${label} · ${item.name}`}>
                    <Icon name="download" />
                    {label}
                  </a>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
