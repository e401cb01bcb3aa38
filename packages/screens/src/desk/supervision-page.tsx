import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'
import { ExportForm, type ExportFormProps } from './export-form.tsx'
import { LightBars, type LightRow } from './light-bars.tsx'
import { type LightTab, LightTabs } from './light-tabs.tsx'

export type SupervisionPageProps = {
  /** What the figures say, in one sentence. */
  answer: string
  /** How many tasks show which light, each leading to them. */
  lights: LightTab[]
  /** By department, by service, by officer. */
  tabs: Tab[]
  first: string
  rows: LightRow[]
  /** Records that wait: for an explanation, for this reader. */
  records: { label: string; href: string; count: number }[]
  /** When a light turns yellow, and that it is the city's own value. */
  thresholds: string
  export: ExportFormProps
}

/** 电子监察: who is overdue, and with what; every figure is the link to what it counts. */
export function SupervisionPage(props: SupervisionPageProps) {
  const { supervision } = useTexts()
  const words = supervision.page
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{props.answer}</p>
      <LightTabs label={words.lights} tabs={props.lights} />
      <h2 className="gap-above">{words.records}</h2>
      <ul className="row plain">
        {props.records.map(({ label, href, count }) => (
          <li key={href}>
            <ButtonLink href={href} look="secondary">
              {label} <b className="number">{count}</b>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <h2 className="gap-above">{words.who}</h2>
      <Tabs label={words.by} tabs={props.tabs} />
      {props.rows.length === 0 ? (
        <Empty title={words.empty}>{words.emptyHint}</Empty>
      ) : (
        <LightBars caption={props.answer} first={props.first} rows={props.rows} />
      )}
      <p className="soft small gap-above">{props.thresholds}</p>
      <ExportForm {...props.export} />
    </>
  )
}
