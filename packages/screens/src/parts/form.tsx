import type { ReactNode } from 'react'

export type FormProps = {
  action: string
  csrf: string
  children: ReactNode
  /** For forms that carry files. */
  files?: boolean
  /** Fields sent along unseen, e.g. the version of the case. */
  hidden?: Record<string, string>
  id?: string
  className?: string
}

/** A plain POST form. Checks happen on the server, so the browser's own bubbles are off. */
export function Form({ action, csrf, children, files, hidden = {}, id, className = 'form' }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      id={id}
      className={className}
    >
      <input type="hidden" name="csrf" value={csrf} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
