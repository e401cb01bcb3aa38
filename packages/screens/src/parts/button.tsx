import type { ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'danger' | 'link'

export type ButtonProps = {
  children: ReactNode
  look?: Look
  name?: string
  value?: string
  /** Skips the browser's own checks, for "save and leave" or "remove". */
  unchecked?: boolean
  /** The id of the form it submits, when it stands in none or in another. */
  form?: string
}

/** A button is a verb: it submits the form it stands in. */
export function Button({ children, look = 'primary', name, value, unchecked, form }: ButtonProps) {
  return (
    <button
      className={`button ${look}`}
      type="submit"
      name={name}
      value={value}
      form={form}
      formNoValidate={unchecked}
    >
      {children}
    </button>
  )
}

export function ButtonLink(props: { href: string; children: ReactNode; look?: Look }) {
  return (
    <a className={`button ${props.look ?? 'primary'}`} href={props.href}>
      {props.children}
    </a>
  )
}

/** The row of buttons under a form, the main one first. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>
}
