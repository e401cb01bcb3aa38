import type { ReactNode } from 'react'
import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { useTexts } from '../text.ts'

/** One page of an application: where one is, what is saved, the form, and the answers so far at the side. */
export type StepPageProps = {
  service: string
  title: string
  hint?: string
  step: { at: number; of: number }
  /** "10:32", when a draft is stored. */
  savedAt?: string
  errors?: SummarisedError[]
  errorTitle?: string
  action: string
  csrf: string
  backHref?: string
  /** Answers so far. */
  answers?: SummaryRow[]
  /** Label of the main button; "continue" otherwise. */
  submit?: string
  /** Show "save and leave" (posts `intent=leave`). */
  leave?: boolean
  files?: boolean
  /** Fields sent along unseen. */
  hidden?: Record<string, string>
  /** Something to know about what is shown, e.g. that it was kept over a sign-in. */
  note?: string
  /** Forms of their own, for the zones of the page. */
  before?: ReactNode
}

export function StepPage({ children, ...props }: StepPageProps & { children: ReactNode }) {
  const { portal, shell } = useTexts()
  const { answers = [] } = props
  return (
    <>
      <p className="soft small">{props.service}</p>
      <Progress step={props.step} savedAt={props.savedAt} />
      <div className={answers.length > 0 ? 'split wide' : undefined}>
        <div className="stack">
          <ErrorSummary errors={props.errors ?? []} title={props.errorTitle} />
          <div className="page-head">
            <h1>{props.title}</h1>
            {props.hint && <p className="lead">{props.hint}</p>}
          </div>
          {props.note && <Notice>{props.note}</Notice>}
          {props.before}
          <Form action={props.action} csrf={props.csrf} files={props.files} hidden={props.hidden}>
            {children}
            <Buttons>
              <Button name="intent" value="continue">
                {props.submit ?? portal.form.next}
              </Button>
              {props.leave && (
                <Button look="secondary" name="intent" value="leave" unchecked>
                  {portal.form.leave}
                </Button>
              )}
              {props.backHref && (
                <a className="button link" href={props.backHref}>
                  {shell.back}
                </a>
              )}
            </Buttons>
          </Form>
        </div>
        {answers.length > 0 && (
          <aside className="side stick panel" tabIndex={0} aria-labelledby="so-far">
            <h2 id="so-far">{portal.form.soFar}</h2>
            <SummaryList rows={answers} />
          </aside>
        )}
      </div>
    </>
  )
}

function Progress({ step, savedAt }: Pick<StepPageProps, 'step' | 'savedAt'>) {
  const { portal } = useTexts()
  return (
    <>
      <p className="progress">
        <span>{portal.form.step(step)}</span>
        {savedAt && <span>· {portal.form.saved({ time: savedAt })}</span>}
      </p>
      <svg className="progress-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="100" height="6" />
        <rect className="done" width={((step.at / step.of) * 100).toFixed(1)} height="6" />
      </svg>
    </>
  )
}
