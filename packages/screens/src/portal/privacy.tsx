import { useTexts } from '../text.ts'

export type PrivacyProps = { siteName: string; operator: string; hotline: string }

/** What is collected, what is not done with it, who sees it, how long it is kept. */
export function Privacy({ siteName, operator, hotline }: PrivacyProps) {
  const words = useTexts().portal.privacy
  return (
    <div className="text">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead({ site: siteName })}</p>
      </div>
      <h2>{words.collect}</h2>
      <Lines lines={Object.values(words.collectLines)} />
      <h2>{words.not}</h2>
      <Lines lines={Object.values(words.notLines)} />
      <h2>{words.see}</h2>
      <p>{words.seeText}</p>
      <h2>{words.keep}</h2>
      <p>{words.keepText}</p>
      <p>{words.cookies}</p>
      <p>{words.contact({ hotline, operator })}</p>
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
