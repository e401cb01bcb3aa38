import type { ReactNode } from 'react'
import { inGroups } from '../numbers.ts'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import type { AnswerGroup } from '../portal/check-answers.tsx'
import { useTexts } from '../text.ts'
import { ActPane, type ActPaneProps } from './act-pane.tsx'
import { type CaseMaterial, type ChosenFile, MaterialViewer } from './material-viewer.tsx'
import { type CaseRecord, RecordsBox } from './records-box.tsx'
import { type Supervised, SupervisedNotice } from './supervised.tsx'
import { SupplementBox, type SupplementBoxProps } from './supplement-box.tsx'

export type CaseViewProps = {
  service: string
  number: string
  applicant: string
  status: { label: string; tone: Tone }
  /** Short facts in the head: received on, deciding department, agent. */
  facts: { label: string; value: string }[]
  /** What the declared decisions found, in their words. */
  situation: string[]
  answers: AnswerGroup[]
  materials: CaseMaterial[]
  chosen?: ChosenFile
  supplement?: SupplementBoxProps
  records: CaseRecord[]
  /** What is supervised here and not closed yet; empty for who may not know. */
  supervised?: Supervised[]
  act: ActPaneProps
  history: TimelineEvent[]
  /** The archive package, once the case can change no more. */
  archiveHref?: string
}

/** Two panes: what is asked at the left, what to do at the right, the history under. `children` is the form of the chosen action. */
export function CaseView({ children, ...props }: CaseViewProps & { children?: ReactNode }) {
  const { desk } = useTexts()
  return (
    <>
      <div className="case-head">
        <h1>{props.service}</h1>
        <StatusTag {...props.status} />
        <a className="button secondary to-act no-print" href="#act">
          {desk.act.label}
        </a>
      </div>
      <p className="case-facts">
        <span className="number">{inGroups(props.number)}</span>
        <b>{props.applicant}</b>
        {props.facts.map(fact => (
          <span key={fact.label}>
            {fact.label} {fact.value}
          </span>
        ))}
      </p>
      <SupervisedNotice records={props.supervised ?? []} />
      <div className="panes">
        <div className="pane-read">
          {props.supplement && <SupplementBox {...props.supplement} />}
          <Asked {...props} />
          <MaterialViewer materials={props.materials} chosen={props.chosen} />
          <RecordsBox records={props.records} />
        </div>
        <ActPane {...props.act}>{children}</ActPane>
        <section className="box pane-under">
          <h2>{desk.caseView.history}</h2>
          <div className="inside">
            <Timeline events={props.history} />
            {props.archiveHref && (
              <p>
                <a className="lone" href={props.archiveHref}>
                  {desk.caseView.archive}
                </a>
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

function Asked({ situation, answers }: Pick<CaseViewProps, 'situation' | 'answers'>) {
  const { desk } = useTexts()
  const words = desk.caseView
  return (
    <section className="box">
      <h2>{words.answers}</h2>
      <div className="inside">
        {situation.length > 0 && (
          <section className="found">
            <h3>{words.situation}</h3>
            <p className="soft small">{words.situationHint}</p>
            <ul>
              {situation.map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </section>
        )}
        {answers.map(group => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <SummaryList rows={group.rows} />
          </section>
        ))}
      </div>
    </section>
  )
}
