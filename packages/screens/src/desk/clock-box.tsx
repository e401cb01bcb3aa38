import { Light, type LightKind } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

export type ClockCard = {
  name: string
  light: { kind: LightKind; label?: string }
  /** "还剩 3 个工作日"; none when it has stopped. */
  left?: string
  /** How it is counted, sentence by sentence: when it began, promised, by law, stopped. */
  sentences: string[]
  /** Every day on the way to the due day that binds. */
  days: { day: string; counted: string; why: string }[]
  /** The page that explains it. */
  href?: string
}

/** The clocks of a case, each explained: in a sentence, and day by day. */
export function ClockBox({ clocks }: { clocks: ClockCard[] }) {
  const { desk } = useTexts()
  if (clocks.length === 0) return null
  return (
    <section className="box">
      <h2>{desk.act.clocks}</h2>
      <div className="inside stack">
        {clocks.map((clock, at) => (
          <section key={`${clock.name}-${at}`}>
            <h3 className="row">
              {clock.name}
              <Light {...clock.light} />
            </h3>
            {clock.left && <p className="big-number">{clock.left}</p>}
            {clock.sentences.map(sentence => (
              <p key={sentence} className="small">
                {sentence}
              </p>
            ))}
            {clock.days.length > 0 && <Days days={clock.days} />}
            {clock.href && (
              <p className="small">
                <a className="lone" href={clock.href}>
                  {desk.clock.page({ clock: clock.name })}
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function Days({ days }: Pick<ClockCard, 'days'>) {
  const { desk } = useTexts()
  return (
    <details className="fold">
      <summary>{desk.clock.explained}</summary>
      <table className="days small number">
        <tbody>
          {days.map(day => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td>{day.counted}</td>
              <td className="soft">{day.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
