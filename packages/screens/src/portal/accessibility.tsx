import { useTexts } from '../text.ts'

export type AccessibilityProps = {
  siteName: string
  operator: string
  checkedOn: string
  feedbackHref: string
}

/** What works, what does not yet, and whom to tell. */
export function Accessibility({ siteName, operator, checkedOn, feedbackHref }: AccessibilityProps) {
  const { portal, shell } = useTexts()
  const words = portal.accessibility
  return (
    <div className="text">
      <h1 className="page-head">{shell.accessibility}</h1>
      <p>{words.aim({ site: siteName })}</p>
      <h2>{words.worksTitle}</h2>
      <ul>
        {Object.values(words.works).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.notYetTitle}</h2>
      <ul>
        {Object.values(words.notYet).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.tellTitle}</h2>
      <p>
        {words.tell({ operator })} <a href={feedbackHref}>{words.feedback}</a>
      </p>
      <p className="soft small">{words.checked({ day: checkedOn })}</p>
    </div>
  )
}
