import { ButtonLink } from '../parts/button.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'

/** One case of mine in a list: how it stands in a sentence, and the next action if it is mine. */
export type MyThing = {
  href: string
  service: string
  number?: string
  sentence: string
  status: { label: string; tone: Tone }
  light?: { kind: LightKind; label?: string }
  action?: { label: string; href: string }
}

export function MyThings({ things }: { things: MyThing[] }) {
  return (
    <ul className="mine">
      {things.map(thing => (
        <li key={thing.href}>
          <div className="stack-tight">
            <a className="what" href={thing.href}>
              {thing.service}
            </a>
            <p>{thing.sentence}</p>
            <p className="row small">
              <StatusTag {...thing.status} />
              {thing.light && <Light {...thing.light} />}
              {thing.number && <span className="soft number">{thing.number}</span>}
            </p>
          </div>
          {thing.action && <ButtonLink href={thing.action.href}>{thing.action.label}</ButtonLink>}
        </li>
      ))}
    </ul>
  )
}
