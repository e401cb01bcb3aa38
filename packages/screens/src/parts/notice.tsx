import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import type { Tone } from './light.tsx'

export type NoticeProps = {
  tone?: Tone
  title?: string
  children?: ReactNode /** 3 under an h2. */
  level?: 2 | 3
}

/** Something to know before going on. */
export function Notice({ tone = 'blue', title, children, level = 2 }: NoticeProps) {
  const Heading = `h${level}` as const
  return (
    <div className={`notice ${tone} stack`}>
      {title && (
        <Heading>
          <Icon name={icons[tone]} />
          {title}
        </Heading>
      )}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}

const icons: Record<Tone, IconName> = {
  green: 'circle-check',
  amber: 'triangle-alert',
  red: 'circle-x',
  blue: 'info',
  grey: 'info',
}
