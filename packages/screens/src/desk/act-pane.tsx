import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'
import { ClockBox, type ClockCard } from './clock-box.tsx'

export type CaseAction = { label: string; href: string; look?: 'primary' | 'secondary' }

export type TaskCard = {
  key: number
  name: string
  state: { label: string; tone: Tone }
  light?: { kind: LightKind; label?: string }
  due?: string
  /** Who has it since when; why this officer may not do it. */
  said: string[]
  /** Steps that need no form: claim, give back. */
  posts: {
    label: string
    action: string
    command: string
    look?: 'primary' | 'secondary'
    fields?: Record<string, string>
  }[]
  links: CaseAction[]
  /** The form that is shown belongs to this task. */
  withForm?: boolean
}

export type ActPaneProps = {
  /** Mine first, then what I may claim, then what waits for others. */
  tasks: TaskCard[]
  /** Said when there is no task: the case is over, or one only watches. */
  said?: string
  /** Steps of the case itself, belonging to no task; `withForm`: the form that is shown is one of theirs. */
  acts: { links: CaseAction[]; withForm: boolean }
  /** Where the process stopped, each leading to its page. */
  stopped?: { label: string; href: string }[]
  csrf: string
  clocks: ClockCard[]
  /** `open` is missing; without a state it is for the officer's own eyes. */
  checklist: { label: string; state?: 'done' | 'open'; note?: string }[]
}

/** What to do, always in the same corner: the tasks with their actions first, then the clocks and the checklist. */
export function ActPane({ children, ...props }: ActPaneProps & { children?: ReactNode }) {
  const { desk } = useTexts()
  const words = desk.act
  return (
    <div className="pane-act" id="act" role="region" aria-label={words.label} tabIndex={0}>
      {props.stopped && props.stopped.length > 0 && <Stopped places={props.stopped} />}
      {props.said && <p className="box inside-only">{props.said}</p>}
      {props.tasks.map(task => (
        <TaskBox key={task.key} task={task} csrf={props.csrf}>
          {task.withForm && children}
        </TaskBox>
      ))}
      {(props.acts.links.length > 0 || props.acts.withForm) && (
        <section className="box">
          <h2>{desk.acts.title}</h2>
          <div className="inside stack">
            {props.acts.withForm && children}
            {props.acts.links.length > 0 && <Links links={props.acts.links} />}
          </div>
        </section>
      )}
      {props.checklist.length > 0 && <Checklist checklist={props.checklist} />}
      <ClockBox clocks={props.clocks} />
    </div>
  )
}

function Stopped({ places }: { places: { label: string; href: string }[] }) {
  const { incidents } = useTexts()
  return (
    <Notice tone="amber" title={incidents.onCase({ n: places.length })}>
      <ul>
        {places.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function TaskBox({ task, csrf, children }: { task: TaskCard; csrf: string; children?: ReactNode }) {
  return (
    <section className="box">
      <div className="box-head">
        <h2>{task.name}</h2>
        <StatusTag {...task.state} />
      </div>
      <div className="inside stack">
        {task.light && (
          <p className="row">
            <Light {...task.light} />
            {task.due}
          </p>
        )}
        {task.said.map(sentence => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))}
        {children}
        {task.links.length > 0 && <Links links={task.links} />}
        {task.posts.map(post => (
          <Form
            key={`${post.action} ${post.label}`}
            className="act-list"
            action={post.action}
            csrf={csrf}
            hidden={{ ...post.fields, command: post.command }}
          >
            <Button look={post.look ?? 'secondary'}>{post.label}</Button>
          </Form>
        ))}
      </div>
    </section>
  )
}

function Links({ links }: { links: CaseAction[] }) {
  return (
    <ul className="act-list">
      {links.map(link => (
        <li key={link.href}>
          <ButtonLink href={link.href} look={link.look ?? 'secondary'}>
            {link.label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function Checklist({ checklist }: Pick<ActPaneProps, 'checklist'>) {
  const { desk } = useTexts()
  return (
    <section className="box">
      <h2>{desk.act.checklist}</h2>
      <ul className="check inside">
        {checklist.map(item => (
          <li key={item.label} className={item.state ?? 'look'}>
            <Icon
              name={
                item.state === 'done' ? 'circle-check' : item.state === 'open' ? 'triangle-alert' : 'circle'
              }
            />
            <span>
              {item.label} · {item.state ? desk.act[item.state] : desk.act.look}
              {item.note && <span className="soft small"> {item.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
