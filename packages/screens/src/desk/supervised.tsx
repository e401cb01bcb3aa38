import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

/** A record of a case that somebody must still answer. */
export type Supervised = { text: string; href: string; red: boolean }

/** Above a case or a queue: what is supervised there, and where it is answered. */
export function SupervisedNotice({ records }: { records: readonly Supervised[] }) {
  const { supervision } = useTexts()
  if (records.length === 0) return null
  return (
    <div className="supervised">
      <Notice tone={records.some(({ red }) => red) ? 'red' : 'amber'} title={supervision.page.records}>
        <ul className="plain">
          {records.map(({ text, href }) => (
            <li key={href}>
              <a className="lone" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
