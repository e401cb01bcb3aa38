import type { ReactNode } from 'react'
import { Mark } from '../mark.tsx'

/** Nothing here: what that means, and what to do next. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="empty">
      <Mark />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="buttons">{actions}</div>}
    </div>
  )
}
