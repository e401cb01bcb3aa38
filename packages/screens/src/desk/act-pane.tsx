import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Light, type LightKind } from '../parts/light.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type CaseAction = {
  label: string
  href: string
  look?: 'primary' | 'secondary' | 'danger'
  current?: boolean
}

export type ActPaneProps = {
  /** "受理" — the step this officer has before them; none when there is nothing to do. */
  step?: string
  /** Why this officer can do nothing now: "等申请人补正". */
  waiting?: string
  actions: CaseAction[]
  clock?: {
    light: { kind: LightKind; label?: string }
    /** "3 个工作日" */
    left: string
    due: string
    rows: { label: string; value: string }[]
    href?: string
  }
  checklist: { label: string; done: boolean; note?: string }[]
  notes: { who: string; when: string; text: string }[]
  /** Where a note is added; posts `note`. */
  noteForm?: { action: string; csrf: string }
}

/** What to do, always in the same corner: the step's actions first, then the clock, the checklist and the notes. */
export function ActPane({ children, ...props }: ActPaneProps & { children?: ReactNode }) {
  const { desk } = useTexts()
  const words = desk.act
  return (
    <div className="pane-act" role="region" aria-label={words.label} tabIndex={0}>
      <section className="box">
        <h2>{props.step ? words.step({ step: props.step }) : words.nothing}</h2>
        <div className="inside stack">
          {props.waiting && <p>{props.waiting}</p>}
          {!children && props.actions.length > 0 && (
            <ul className="act-list">
              {props.actions.map((action, at) => (
                <li key={action.href}>
                  <ButtonLink href={action.href} look={action.look ?? (at === 0 ? 'primary' : 'secondary')}>
                    {action.label}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          )}
          {children}
        </div>
      </section>
      {props.clock && <ClockBox clock={props.clock} />}
      {props.checklist.length > 0 && <Checklist checklist={props.checklist} />}
      <Notes notes={props.notes} noteForm={props.noteForm} />
    </div>
  )
}

function ClockBox({ clock }: { clock: NonNullable<ActPaneProps['clock']> }) {
  const { desk } = useTexts()
  return (
    <section className="box">
      <div className="box-head">
        <h2>{desk.act.clock}</h2>
        <Light {...clock.light} />
      </div>
      <div className="inside">
        <p className="big-number">{clock.left}</p>
        <p>{clock.due}</p>
        <dl className="list">
          {clock.rows.map(row => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
        {clock.href && <a href={clock.href}>{desk.act.clockExplained}</a>}
      </div>
    </section>
  )
}

function Checklist({ checklist }: Pick<ActPaneProps, 'checklist'>) {
  const { desk } = useTexts()
  return (
    <section className="box">
      <h2>{desk.act.checklist}</h2>
      <ul className="check inside">
        {checklist.map(item => (
          <li key={item.label} className={item.done ? 'done' : 'open'}>
            <Icon name={item.done ? 'circle-check' : 'circle'} />
            <span>
              {item.label} · {item.done ? desk.act.done : desk.act.open}
              {item.note && <span className="soft small"> {item.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notes({ notes, noteForm }: Pick<ActPaneProps, 'notes' | 'noteForm'>) {
  const { desk } = useTexts()
  return (
    <section className="box">
      <h2>{desk.act.notes}</h2>
      <div className="inside stack">
        {notes.map(note => (
          <div key={`${note.who}${note.when}`} className="note">
            <p>{note.text}</p>
            <p className="soft">
              {note.who} · {note.when}
            </p>
          </div>
        ))}
        {notes.length === 0 && <p className="soft">{desk.act.noNotes}</p>}
        {noteForm && (
          <Form action={noteForm.action} csrf={noteForm.csrf}>
            <TextArea name="note" label={desk.act.addNote} hint={desk.act.noteHint} rows={2} />
            <Button look="secondary">{desk.act.saveNote}</Button>
          </Form>
        )}
      </div>
    </section>
  )
}
