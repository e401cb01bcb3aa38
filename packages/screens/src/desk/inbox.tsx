import { Button, ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { Pager, type PagerProps } from '../parts/pager.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { type Paper, Papers } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'

/** A message to the supervising department: what was decided, and what follows for its supervision. */
export type InboxItem = {
  id: string
  title: string
  href: string
  from: string
  when: string
  text?: string
  state: { label: string; tone: Tone }
  papers?: Paper[]
  /** Acknowledging posts to here; gone once it is done. */
  acknowledge?: { action: string; csrf: string; version: string }
}

export type InboxProps = { tabs: Tab[]; items: InboxItem[]; pager?: PagerProps }

export function Inbox({ tabs, items, pager }: InboxProps) {
  const { desk } = useTexts()
  const words = desk.inbox
  return (
    <>
      <h1>{words.title}</h1>
      <p className="soft">{words.hint}</p>
      <Tabs label={words.title} tabs={tabs} />
      {items.length === 0 ? (
        <Empty title={words.empty}>{words.emptyHint}</Empty>
      ) : (
        <ul className="plain inbox">
          {items.map(item => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      {pager && <Pager {...pager} />}
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
        <StatusTag {...item.state} />
      </div>
      <div className="inside stack">
        <p className="soft">
          {item.from} · <span className="number">{item.when}</span>
        </p>
        {item.text && <p>{item.text}</p>}
        {item.papers && <Papers papers={item.papers} />}
        <div className="row">
          {item.acknowledge && (
            <Form
              className="inline"
              action={item.acknowledge.action}
              csrf={item.acknowledge.csrf}
              hidden={{ version: item.acknowledge.version }}
            >
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
