import { Button, ButtonLink, Buttons } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type StartPageProps = {
  service: string
  /** In whose name one applies, when signed in. */
  party?: string
  /** Materials that are always needed; `depends`: others may be, by the answers. */
  always: string[]
  depends: boolean
  guideHref: string
  /** Set for those who must sign in first. */
  signInHref?: string
  form: { action: string; csrf: string; command: string }
  draft?: { savedAt: string; href: string; discardAction: string; caseId: string }
}

/** The threshold of an application: what to have at hand, and the one button. */
export function StartPage(props: StartPageProps) {
  const { portal, shell } = useTexts()
  const words = portal.start
  const { always, depends, draft, form } = props
  return (
    <div className="text stack">
      <div className="page-head">
        <p className="soft">{props.service}</p>
        <h1>{draft ? words.draft : words.title}</h1>
        <p className="lead">{draft ? words.draftSaved({ moment: draft.savedAt }) : words.needs}</p>
      </div>
      {props.party && <p>{words.applyFor({ name: props.party })}</p>}
      {!draft && (
        <>
          {always.length > 0 && (
            <>
              <p>{words.bring}</p>
              <ul>
                {always.map(name => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          )}
          {always.length === 0 && !depends && <p>{words.nothing}</p>}
          {depends && <p className="soft">{words.depends}</p>}
        </>
      )}
      <Begin {...props} />
      {draft && (
        <details className="fold">
          <summary>{words.discard}</summary>
          <Notice tone="amber">{words.discardHint}</Notice>
          <Form
            action={draft.discardAction}
            csrf={form.csrf}
            hidden={{ command: form.command, case: draft.caseId }}
          >
            <Buttons>
              <Button look="danger">{words.discard}</Button>
              <ButtonLink href={draft.href} look="secondary">
                {shell.cancel}
              </ButtonLink>
            </Buttons>
          </Form>
        </details>
      )}
    </div>
  )
}

function Begin({ draft, signInHref, form, guideHref }: StartPageProps) {
  const { portal, shell } = useTexts()
  const words = portal.start
  const back = (
    <ButtonLink href={guideHref} look="link">
      {shell.back}
    </ButtonLink>
  )
  if (signInHref || draft)
    return (
      <Buttons>
        <ButtonLink href={draft?.href ?? signInHref ?? ''}>
          {draft ? words.resume : words.signInFirst}
        </ButtonLink>
        {back}
      </Buttons>
    )
  return (
    <Form action={form.action} csrf={form.csrf} hidden={{ command: form.command }}>
      <Buttons>
        <Button>{words.begin}</Button>
        {back}
      </Buttons>
    </Form>
  )
}
