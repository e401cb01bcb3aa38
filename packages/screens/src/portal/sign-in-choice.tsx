import { Icon, type IconName } from '../icon.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type SignInWay = { href: string; label: string; hint: string; icon: IconName }

export type SignInChoiceProps = {
  ways: SignInWay[]
  /** What one was about to do, e.g. "提交食品经营许可申请". */
  reason?: string
  /** What was sent before the session ended is kept. */
  kept?: boolean
  queryHref: string
}

export function SignInChoice({ ways, reason, kept, queryHref }: SignInChoiceProps) {
  const { portal } = useTexts()
  const words = portal.signIn
  return (
    <div className="text">
      <h1 className="page-head">{words.title}</h1>
      {kept && <Notice title={words.kept}>{words.keptHint}</Notice>}
      {reason && <Notice>{words.reason({ reason })}</Notice>}
      <ul className="plain choices">
        {ways.map(way => (
          <li key={way.href}>
            <a className="way" href={way.href}>
              <Icon name={way.icon} />
              <span>
                <b>{way.label}</b>
                <span className="soft small">{way.hint}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
      <p className="soft small">{words.privacy}</p>
      <p>
        {words.noAccount} <a href={queryHref}>{words.query}</a>
      </p>
    </div>
  )
}
