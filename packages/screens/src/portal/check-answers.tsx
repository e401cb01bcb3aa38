import { Checkbox } from '../parts/choices.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { useTexts } from '../text.ts'
import { StepPage, type StepPageProps } from './step-page.tsx'

export type AnswerGroup = { title: string; rows: SummaryRow[] }

export type CheckAnswersProps = Omit<StepPageProps, 'title' | 'answers'> & {
  groups: AnswerGroup[]
  /** Other ways to be handled, for those who want them; each posts `<name>=yes`. */
  ways?: { name: string; label: string; hint?: string; checked: boolean }[]
  /** What the applicant declares by submitting; posts `declaration=yes`. */
  declaration: string
  declarationError?: string
}

export function CheckAnswers({
  groups,
  ways = [],
  declaration,
  declarationError,
  ...step
}: CheckAnswersProps) {
  const { portal } = useTexts()
  return (
    <StepPage
      {...step}
      answers={[]}
      title={portal.check.title}
      submit={step.submit ?? portal.check.submit}
      hint={step.hint ?? portal.check.hint}
    >
      {groups.map(group => (
        <section key={group.title}>
          <h2 className="gap-below">{group.title}</h2>
          <SummaryList rows={group.rows} />
        </section>
      ))}
      {ways.length > 0 && (
        <section>
          <h2 className="gap-below">{portal.check.ways}</h2>
          {ways.map(way => (
            <Checkbox key={way.name} {...way} />
          ))}
        </section>
      )}
      <Checkbox name="declaration" label={declaration} error={declarationError} />
    </StepPage>
  )
}
