import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { useTexts } from '../text.ts'

/** One place where a case stopped. */
export type IncidentItem = {
  id: string
  /** What stopped, in one sentence. */
  title: string
  href: string
  service: string
  number: string
  department: string
  /** Why, since when, what was tried. */
  said: string[]
}

/** All that stands still in the cases of the reader's department; of the whole site for a supervisor. */
export function Incidents({ items }: { items: IncidentItem[] }) {
  const { incidents } = useTexts()
  return (
    <>
      <h1>{incidents.title}</h1>
      <p className="soft">{incidents.hint}</p>
      {items.length === 0 ? (
        <Empty title={incidents.empty}>{incidents.emptyHint}</Empty>
      ) : (
        <ul className="plain inbox">
          {items.map(item => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  )
}

function Item({ item }: { item: IncidentItem }) {
  const { desk } = useTexts()
  return (
    <li className="box" data-row={item.id}>
      <div className="box-head">
        <h2>
          <a href={item.href} data-open>
            {item.title}
          </a>
        </h2>
      </div>
      <div className="inside stack">
        <p className="soft">
          {item.service} · <span className="number">{item.number}</span> · {item.department}
        </p>
        <p>{item.said.join(' ')}</p>
        <div className="row">
          <ButtonLink href={item.href} look="secondary">
            {desk.inbox.open}
          </ButtonLink>
        </div>
      </div>
    </li>
  )
}
