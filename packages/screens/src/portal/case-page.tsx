import { Icon } from '../icon.tsx'
import { inGroups } from '../numbers.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { Form } from '../parts/form.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProgressRing, type RingProps } from '../parts/progress-ring.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { type Paper, Papers, Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'
import type { AnswerGroup } from './check-answers.tsx'
import { RatingLine, type RatingLineProps } from './rating-line.tsx'

export type CasePageProps = {
  service: string
  number: string
  /** The state as one sentence: "市审批服务局正在审查,最迟 10 月 16 日答复您". */
  sentence: string
  status: { label: string; tone: Tone }
  light?: { kind: LightKind; label?: string }
  ring?: RingProps
  /** How the last day was counted, one sentence, and the page that explains it day by day. */
  clock?: { text: string; href?: string }
  /** What you can do now, the main thing first. */
  actions: { label: string; href: string; look?: 'primary' | 'secondary' | 'link' }[]
  /** Legal and promised ends of the clocks that run. */
  deadlines?: { label: string; value: string }[]
  /** What happens next, one sentence. */
  next?: string
  /** The certificate is there and waits to be received. */
  receive?: { action: string; csrf: string; command: string }
  /** What is asked of you, or the reason of a refusal. */
  notice?: { tone: Tone; title: string; text: string }
  /** What the declared decisions found, and why, in the applicant's words. */
  reasons?: string[]
  /** What it costs, and why so much. */
  fee?: { amount: string; reasons: string[] }
  /** The case is over: it can be rated, or was. */
  rating?: RatingLineProps
  timeline: TimelineEvent[]
  papers: Paper[]
  answers: AnswerGroup[]
  /** Every limit of the case, each with the page that explains it. */
  clocks?: { label: string; href: string }[]
  /** Who looked at your data. */
  looks: { when: string; who: string; why: string }[]
}

export function CasePage(props: CasePageProps) {
  const { portal } = useTexts()
  const words = portal.casePage
  return (
    <>
      <div className="state page-head">
        <div className="stack">
          <p>
            {props.service} · <span className="number">{inGroups(props.number)}</span>
          </p>
          <h1>
            <Clauses sentence={props.sentence} />
          </h1>
          <p className="row">
            <StatusTag {...props.status} />
            {props.light && <Light {...props.light} />}
          </p>
          {props.clock && (
            <p className="small">
              {props.clock.text} {props.clock.href && <a href={props.clock.href}>{words.clockExplained}</a>}
            </p>
          )}
          <Deadlines deadlines={props.deadlines} />
          {props.next && <p>{props.next}</p>}
          {props.actions.length > 0 && (
            <div className="row" role="group" aria-label={words.now}>
              {props.actions.map(action => (
                <ButtonLink key={action.href} href={action.href} look={action.look}>
                  {action.label}
                </ButtonLink>
              ))}
              {props.receive && (
                <Form
                  action={props.receive.action}
                  csrf={props.receive.csrf}
                  hidden={{ command: props.receive.command }}
                  className=""
                >
                  <Button look="secondary">{words.receive}</Button>
                </Form>
              )}
            </div>
          )}
        </div>
        {props.ring && <ProgressRing {...props.ring} />}
      </div>
      {props.notice && (
        <Notice tone={props.notice.tone} title={props.notice.title}>
          {props.notice.text}
        </Notice>
      )}
      {props.rating && <RatingLine {...props.rating} />}
      <div className="section split wide">
        <section>
          <h2 className="gap-below">{words.timeline}</h2>
          <Timeline events={props.timeline} />
        </section>
        <section>
          <h2 className="gap-below">{words.papers}</h2>
          {props.papers.length > 0 ? (
            <Papers papers={props.papers} />
          ) : (
            <p className="soft">{words.noPapers}</p>
          )}
        </section>
      </div>
      <Reasons reasons={props.reasons} />
      <Fee fee={props.fee} />
      <section className="section">
        <h2 className="gap-below">{words.more}</h2>
        <details className="fold">
          <summary>{words.answers}</summary>
          <div className="stack">
            {props.answers.map(group => (
              <section key={group.title}>
                <h3>{group.title}</h3>
                <SummaryList rows={group.rows} />
              </section>
            ))}
          </div>
        </details>
        <Clocks clocks={props.clocks} />
        <Looks looks={props.looks} />
      </section>
    </>
  )
}

function Reasons({ reasons = [] }: Pick<CasePageProps, 'reasons'>) {
  const { portal } = useTexts()
  if (reasons.length === 0) return null
  return (
    <section className="section">
      <h2 className="gap-below">{portal.casePage.because}</h2>
      <div className="text">
        <ul>
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Fee({ fee }: Pick<CasePageProps, 'fee'>) {
  const { portal } = useTexts()
  if (!fee) return null
  return (
    <section className="section">
      <h2 className="gap-below">{portal.casePage.fee}</h2>
      <p>
        <b className="number">{fee.amount}</b>
      </p>
      {fee.reasons.map(reason => (
        <p key={reason} className="soft">
          {reason}
        </p>
      ))}
    </section>
  )
}

function Deadlines({ deadlines = [] }: Pick<CasePageProps, 'deadlines'>) {
  if (deadlines.length === 0) return null
  return (
    <dl className="row small">
      {deadlines.map(({ label, value }) => (
        <div key={label} className="row">
          <dt className="soft">{label}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Clocks({ clocks = [] }: Pick<CasePageProps, 'clocks'>) {
  const { portal } = useTexts()
  if (clocks.length === 0) return null
  return (
    <details className="fold">
      <summary>{portal.casePage.clocks}</summary>
      <ul className="plain stack">
        {clocks.map(({ label, href }) => (
          <li key={href}>
            <a className="lone" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Looks({ looks }: Pick<CasePageProps, 'looks'>) {
  const { portal } = useTexts()
  return (
    <details className="fold">
      <summary>{portal.casePage.looks}</summary>
      <ul className="plain stack">
        {looks.map(look => (
          <li key={`${look.when}${look.who}`} className="row">
            <Icon name="eye" />
            <span>
              {look.who} <span className="soft">· {look.why}</span>
            </span>
            <span className="soft small number">{look.when}</span>
          </li>
        ))}
        {looks.length === 0 && <li className="soft">{portal.casePage.noLooks}</li>}
      </ul>
    </details>
  )
}
