import { Icon } from '../icon.tsx'
import { useTexts } from '../text.ts'

export type Difference = { label: string; declared: string; register: string; same: boolean; source: string }

/** What was declared beside what a register says, so that an officer looks only where they differ. */
export function Differences({ differences }: { differences: Difference[] }) {
  const { desk } = useTexts()
  const words = desk.differences
  const count = differences.filter(difference => !difference.same).length
  return (
    <section className="box">
      <h2>{count === 0 ? words.none : words.title({ n: count })}</h2>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={words.caption}>
        <table className="data">
          <caption className="hidden-visually">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.declared}</th>
              <th scope="col">{words.register}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(item => (
              <tr key={item.label} className={item.same ? undefined : 'differs'}>
                <th scope="row">{item.label}</th>
                <td className="wide">{item.declared}</td>
                <td className="wide">
                  {item.register} <span className="soft small">{item.source}</span>
                </td>
                <td>
                  <span className={item.same ? 'tag green' : 'tag amber'}>
                    <Icon name={item.same ? 'circle-check' : 'triangle-alert'} />
                    {item.same ? words.same : words.differs}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
