import type { ReactNode } from 'react'
import { inGroups } from '../numbers.ts'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { Notice } from '../parts/notice.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import type { AnswerGroup } from '../portal/check-answers.tsx'
import { useTexts } from '../text.ts'
import { ActPane, type ActPaneProps } from './act-pane.tsx'
import { type Difference, Differences } from './differences.tsx'
import { type CaseMaterial, MaterialViewer } from './material-viewer.tsx'

export type CaseViewProps = {
  service: string
  number: string
  applicant: string
  status: { label: string; tone: Tone }
  light?: { kind: LightKind; label?: string }
  /** Short facts in the head: received on, deciding department, step, agent. */
  facts: { label: string; value: string }[]
  /** Something everyone who opens the case must see first. */
  notice?: { tone: Tone; title: string; text: string }
  answers: AnswerGroup[]
  materials: CaseMaterial[]
  /** What the applicant says beside what a register says. */
  differences: Difference[]
  act: ActPaneProps
  history: TimelineEvent[]
}

/** Two panes: what is asked at the left, what to do at the right, the history under. `children` is the form of the chosen action. */
export function CaseView({ children, ...props }: CaseViewProps & { children?: ReactNode }) {
  const { desk } = useTexts()
  const words = desk.caseView
  return (
    <>
      <div className="case-head">
        <h1>{props.service}</h1>
        <StatusTag {...props.status} />
        {props.light && <Light {...props.light} />}
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
      {props.notice && (
        <Notice tone={props.notice.tone} title={props.notice.title}>
          {props.notice.text}
        </Notice>
      )}
      <div className="panes">
        <div className="pane-read">
          {props.differences.length > 0 && <Differences differences={props.differences} />}
          <section className="box">
            <h2>{words.answers}</h2>
            <div className="inside">
              {props.answers.map(group => (
                <section key={group.title}>
                  <h3>{group.title}</h3>
                  <SummaryList rows={group.rows} />
                </section>
              ))}
            </div>
          </section>
          <section className="box">
            <h2>{words.materials}</h2>
            <div className="inside stack">
              {props.materials.map(material => (
                <MaterialViewer key={material.name} material={material} />
              ))}
            </div>
          </section>
          <section className="box">
            <h2>{words.history}</h2>
            <div className="inside">
              <Timeline events={props.history} />
            </div>
          </section>
        </div>
        <ActPane {...props.act}>{children}</ActPane>
      </div>
    </>
  )
}
