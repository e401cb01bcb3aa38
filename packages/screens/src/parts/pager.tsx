import { Icon } from '../icon.tsx'
import { useTexts } from '../text.ts'

export type PagerProps = {
  from: number
  to: number
  total?: number
  previousHref?: string
  nextHref?: string
}

export function Pager({ from, to, total, previousHref, nextHref }: PagerProps) {
  const { shell } = useTexts()
  return (
    <nav className="pager" aria-label={shell.pages}>
      <span className="soft number">
        {total === undefined ? shell.range({ from, to }) : shell.rangeOf({ from, to, total })}
      </span>
      <span className="row">
        {previousHref && (
          <a href={previousHref} rel="prev">
            <Icon name="chevron-left" />
            {shell.previous}
          </a>
        )}
        {nextHref && (
          <a href={nextHref} rel="next">
            {shell.next}
            <Icon name="chevron-right" />
          </a>
        )}
      </span>
    </nav>
  )
}
