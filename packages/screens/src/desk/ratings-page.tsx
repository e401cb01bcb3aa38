import type { ReactNode } from 'react'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { type Level, Stars } from '../parts/level-choice.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'

/** What one service of a department was rated. Words and numbers as the reader sees them. */
export type RatingFigureRow = {
  id: string
  service: string
  department: string
  count: string
  average: string
  bad: string
  calledBack: string
  open: string
  setAside: string
}

/** One rating, of nobody. */
export type RatingRow = {
  id: string
  href: string
  service: string
  department: string
  level: Level
  words: string
  day: string
  state: { label: string; tone: Tone }
  /** Of the rectification, while it is open. */
  due?: { light: LightKind; text: string }
}

export type RatingsPageProps = {
  hint: string
  figures: RatingFigureRow[]
  tabs: Tab[]
  rows: RatingRow[]
  nextHref?: string
}

/** The figures first, then the ratings one by one. */
export function RatingsPage({ hint, figures, tabs, rows, nextHref }: RatingsPageProps) {
  const { rating } = useTexts()
  const words = rating.desk
  return (
    <div className="stack-wide">
      <div>
        <h1>{words.title}</h1>
        <p className="soft">{hint}</p>
      </div>
      <section className="stack">
        <h2>{words.figures}</h2>
        {figures.length === 0 ? (
          <Empty title={words.noFigures}>{words.noFiguresHint}</Empty>
        ) : (
          <DataTable
            caption={words.figures}
            columns={figureColumns(words)}
            rows={figures}
            rowId={row => row.id}
          />
        )}
      </section>
      <section className="stack">
        <h2>{words.list}</h2>
        <Tabs label={words.list} tabs={tabs} />
        {rows.length === 0 ? (
          <Empty title={words.noRatings}>{words.noRatingsHint}</Empty>
        ) : (
          <DataTable caption={words.list} columns={columns(rating)} rows={rows} rowId={row => row.id} />
        )}
        {nextHref && (
          <p>
            <a href={nextHref}>{words.next}</a>
          </p>
        )}
      </section>
    </div>
  )
}

type Texts = ReturnType<typeof useTexts>['rating']

function figureColumns(words: Texts['desk']): Column<RatingFigureRow>[] {
  const number = (key: keyof RatingFigureRow, label: string): Column<RatingFigureRow> => ({
    key,
    label,
    align: 'end',
    cell: row => <span className="number">{row[key]}</span>,
  })
  return [
    { key: 'service', label: words.service, wide: true, cell: row => row.service },
    { key: 'department', label: words.department, cell: row => row.department },
    number('count', words.count),
    number('average', words.average),
    number('bad', words.bad),
    number('calledBack', words.calledBack),
    number('open', words.open),
    number('setAside', words.setAside),
  ]
}

function columns({ desk: words, levels }: Texts): Column<RatingRow>[] {
  return [
    {
      key: 'level',
      label: words.level,
      cell: (row): ReactNode => (
        <>
          <a href={row.href} data-open>
            {levels[row.level]}
          </a>{' '}
          <Stars level={row.level} />
        </>
      ),
    },
    {
      key: 'words',
      label: words.said,
      wide: true,
      cell: row => row.words || <span className="soft">{words.noWords}</span>,
    },
    { key: 'service', label: words.service, wide: true, cell: row => row.service },
    { key: 'department', label: words.department, cell: row => row.department },
    { key: 'day', label: words.day, cell: row => <span className="number">{row.day}</span> },
    { key: 'state', label: words.state, cell: row => <StatusTag {...row.state} /> },
    {
      key: 'due',
      label: words.due,
      cell: row =>
        row.due ? (
          <Light kind={row.due.light} label={row.due.text} />
        ) : (
          <span className="soft">{words.none}</span>
        ),
    },
  ]
}
