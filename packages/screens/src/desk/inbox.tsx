import { Button, ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { Light, type LightKind } from '../parts/light.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'

/** A message to the supervising department: what was decided, and until when it must be taken note of. */
export type InboxItem = {
  id: string
  title: string
  href: string
  number: string
  /** Which department was told by whom, when. */
  from: string
  when: string
  light: { kind: LightKind; label: string }
  /** Until when, or who took note of it and when. */
  text?: string
  /** Acknowledging posts to here; gone once it is done. */
  acknowledge?: { action: string; csrf: string }
}

export type InboxProps = { tabs: Tab[]; items: InboxItem[]; done: boolean }

export function Inbox({ tabs, items, done }: InboxProps) {
  const { desk } = useTexts()
  const words = desk.inbox
  return (
    <>
      <h1>{words.title}</h1>
      <p className="soft">{words.hint}</p>
      <Tabs label={words.title} tabs={tabs} />
      {items.length === 0 ? (
        <Empty title={done ? words.emptyDone : words.empty}>{words.emptyHint}</Empty>
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

function Item({ item }: { item: InboxItem }) {
  const { desk } = useTexts()
  return (
    <li className="box" data-row={item.id}>
      <div className="box-head">
        <h2>
          <a href={item.href} data-open>
            {item.title}
          </a>
        </h2>
        <Light {...item.light} />
      </div>
      <div className="inside stack">
        <p className="soft">
          <span className="number">{item.number}</span> · {item.from} ·{' '}
          <span className="number">{item.when}</span>
        </p>
        {item.text && <p>{item.text}</p>}
        <div className="row">
          {item.acknowledge && (
            <Form className="inline" action={item.acknowledge.action} csrf={item.acknowledge.csrf}>
              <Button>{desk.inbox.acknowledge}</Button>
            </Form>
          )}
          <ButtonLink href={item.href} look="secondary">
            {desk.inbox.open}
          </ButtonLink>
        </div>
      </div>
    </li>
  )
}
